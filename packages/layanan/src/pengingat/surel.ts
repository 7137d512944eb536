import { createTransport } from 'nodemailer';

export interface IsiSurel {
  readonly ke: string;
  readonly judul: string;
  readonly teks: string;
}

/** Sends mail; refuses with an error when it was not taken. */
export interface Surel {
  kirim(isi: IsiSurel): Promise<void>;
  tutup(): void;
}

export interface PilihanSmtp {
  /** `smtps://akun:sandi@surel.contoh.go.id:465`, or `smtp://…:587`. */
  readonly url: string;
  /** Address mail comes from: `Akuntabel <sakip@contoh.go.id>`. */
  readonly dari: string;
}

const BATAS_MS = 15_000;

/** Mail by an SMTP server: plain text, nothing is loaded from a file or another host. */
export function createSurelSmtp({ url, dari }: PilihanSmtp): Surel {
  const kurir = createTransport({
    url,
    connectionTimeout: BATAS_MS,
    greetingTimeout: BATAS_MS,
    socketTimeout: BATAS_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async kirim({ ke, judul, teks }) {
      // As an object: a list of addresses in one text is one address here, and fails.
      await kurir.sendMail({
        from: dari,
        to: { name: '', address: ke },
        subject: judul,
        text: teks,
        headers: { 'auto-submitted': 'auto-generated' },
      });
    },
    tutup: () => kurir.close(),
  };
}
