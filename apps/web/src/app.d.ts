import type { Layanan } from '#lib/server/layanan.ts';

declare global {
  namespace App {
    interface Locals {
      layanan: Layanan;
    }

    interface Error {
      message: string;
      /** Why a dataset cannot be read, for the person who can mend it. */
      masalah?: { letak: string; tertulis: string | null; seharusnya: string }[];
    }
  }
}
