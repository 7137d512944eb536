import type { Pelaku, Sesi } from '@akuntabel/layanan';
import type { Kantor } from '#lib/server/kantor/kantor.ts';
import type { Layanan } from '#lib/server/layanan.ts';

declare global {
  namespace App {
    interface Locals {
      /** The unit-year that the reading pages show; of an office only below a unit-year. */
      layanan: Layanan;
      /** Beginning of the addresses of this unit-year; empty for a plain dataset. */
      dasar: string;
      /** Set when the server shows an office, not a dataset. */
      kantor?: Kantor;
      /** Set when somebody is signed in. */
      sesi?: Sesi;
      pelaku?: Pelaku;
      unitTahun?: { unit: string; tahun: number };
    }

    interface Error {
      message: string;
      /** Why a dataset cannot be read, for the person who can mend it. */
      masalah?: { letak: string; tertulis: string | null; seharusnya: string }[];
    }
  }
}
