import type { Layanan } from '#lib/server/layanan.ts';

declare global {
  namespace App {
    interface Locals {
      layanan: Layanan;
    }
  }
}
