import { createHmac } from 'node:crypto';
import { clickThrough } from '../../dukungan/peramban.ts';
import { Situs } from './situs.ts';

const ABJAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What the app on a telephone shows for a key (RFC 6238); `geser`: steps of 30 seconds from now. */
export function hitungTotp(kunci: string, geser = 0): string {
  const bit = [...kunci.replace(/[\s=]/g, '')]
    .map((huruf) => ABJAD.indexOf(huruf).toString(2).padStart(5, '0'))
    .join('');
  const rahasia = Buffer.from((bit.match(/.{8}/g) ?? []).map((satu) => Number.parseInt(satu, 2)));
  const langkah = Buffer.alloc(8);
  langkah.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + geser));
  const tanda = createHmac('sha1', rahasia).update(langkah).digest();
  const mulai = (tanda[19] ?? 0) & 15;
  return String((tanda.readUInt32BE(mulai) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The pages by which people come in and are managed. */
export class HalamanOrang extends Situs {
  /** Fills fields by their labels. */
  async isikan(isian: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, nilai] of Object.entries(isian)) {
      const bidang = this.page.getByRole('main').getByLabel(new RegExp(`^${label}( ?\\(boleh kosong\\))?$`));
      if ((await bidang.and(this.page.locator('select')).count()) > 0) {
        await bidang.selectOption({ label: nilai });
      } else await bidang.fill(nilai);
    }
  }

  async tekan(nama: string): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('button', { name: nama, exact: true }).first());
  }

  async ikuti(nama: string | RegExp): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('link', { name: nama }).first());
  }

  async buka(ringkas: string): Promise<void> {
    await this.page.locator('summary').filter({ hasText: ringkas }).first().click();
  }

  path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  async masuk(namaMasuk: string, sandi: string): Promise<void> {
    await this.isikan({ 'Nama masuk': namaMasuk, 'Kata sandi': sandi });
    await this.tekan('Masuk');
  }

  async tetapkanSandi(tautan: string, sandi: string): Promise<void> {
    await this.page.goto(tautan);
    await this.isikan({ 'Kata sandi baru': sandi, 'Ketik sekali lagi': sandi });
    await this.tekan('Simpan kata sandi');
  }

  /** The link that is shown once. */
  tautanSekali(): Promise<string> {
    return this.page.getByLabel('Tautan', { exact: true }).inputValue();
  }

  /** Where the focus is after a form was refused. */
  idFokus(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.id');
  }
}
