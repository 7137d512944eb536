import type { Page } from 'playwright-core';
import { clickThrough } from '../../dukungan/peramban.ts';
import { HalamanTriwulan } from './alur.ts';
import { HalamanOrang } from './orang.ts';

/** Somebody who works through the year of one unit: the pages of the office, and those of the unit-year. */
export class HalamanJalur extends HalamanTriwulan {
  readonly orang: HalamanOrang;
  private readonly skrip: boolean;

  /**
   * @param unitTahun path of the unit-year, `/u/KEC/2025`
   * @param skrip whether the browser runs scripts: then a column is pasted, otherwise typed
   */
  constructor(page: Page, alamat: string, unitTahun: string, skrip: boolean) {
    super(page, alamat + unitTahun);
    this.skrip = skrip;
    this.orang = new HalamanOrang(page, alamat);
  }

  isi(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Fills fields by their labels, exactly or with "(boleh kosong)": what is typed, or the option that is picked. */
  async isikan(isian: Readonly<Record<string, string>>): Promise<void> {
    const utama = this.page.getByRole('main');
    for (const [label, nilai] of Object.entries(isian)) {
      const persis = utama.getByLabel(label, { exact: true });
      const ruas = persis.or(utama.getByLabel(`${label} (boleh kosong)`, { exact: true })).first();
      if ((await ruas.and(this.page.locator('select')).count()) > 0) await ruas.selectOption({ label: nilai });
      else await ruas.fill(nilai);
    }
  }

  /** Ticks choices of a group by the beginning of their names. */
  async centang(kelompok: string, ...pilihan: readonly string[]): Promise<void> {
    const grup = this.page.getByRole('group', { name: kelompok, exact: true });
    for (const satu of pilihan) await grup.getByRole('checkbox', { name: satu }).check();
  }

  /** Saves the form of a record; gives what was said. */
  async simpanData(): Promise<string> {
    await this.press('Simpan');
    return await this.kabar();
  }

  /** Pastes a table into the import of a kind, looks at the preview and applies it; gives what was said. */
  async impor(jenis: string, tabel: readonly (readonly string[])[]): Promise<string> {
    await this.open(`/kelola/${jenis}/-impor`);
    await this.page.fill('#tempelan', tabel.map((baris) => baris.join('\t')).join('\n'));
    await this.press('Lihat perubahannya');
    const terapkan = this.page.getByRole('button', { name: /^Terapkan/ });
    if ((await terapkan.count()) === 0) throw new Error(`nothing to apply: ${await this.isi()}`);
    await this.press(/^Terapkan/);
    return await this.kabar();
  }

  /** Adds from the official codes below a parent. */
  async tambahKode(jenis: string, induk: string | null, ...kode: readonly string[]): Promise<string> {
    await this.open(`/kelola/${jenis}/-kode${induk === null ? '' : `?induk=${induk}`}`);
    for (const satu of kode) await this.page.locator(`input[name="kode"][value="${satu}"]`).check();
    await this.press('Tambahkan yang dipilih');
    return await this.kabar();
  }

  /** The plan of an indicator's quarters. */
  async rencanakan(nama: string, target: readonly string[], kegiatan: string): Promise<string> {
    await this.open('/rencana-aksi');
    const bagian = this.page.getByRole('region', { name: nama });
    for (const [ke, satu] of target.entries()) await bagian.locator(`[name=target${ke}]`).fill(satu);
    await bagian.locator('[name=kegiatan0]').fill(kegiatan);
    await clickThrough(this.page, bagian.getByRole('button'));
    return await this.kabar();
  }

  /** Realisasi of a quarter, from the first indicator down. */
  async isiRealisasi(nilai: Readonly<Record<string, string>>): Promise<void> {
    const [pertama = ''] = Object.keys(nilai);
    if (this.skrip) await this.tempel(pertama, Object.values(nilai).join('\n'));
    else for (const [id, satu] of Object.entries(nilai)) await this.realisasi(id).fill(satu);
  }

  /** Rows of what an agreement changes, side by side. */
  beda(): Promise<string[]> {
    return this.page.locator('table.beda tbody tr').allInnerTexts();
  }

  /** Follows a link to a file and waits for it: a document is made in the background. */
  async unduh(nama: RegExp): Promise<{ readonly nama: string; readonly isi: Buffer }> {
    const [unduhan] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 60_000 }),
      this.page.getByRole('link', { name: nama }).first().click(),
    ]);
    const potong: Buffer[] = [];
    for await (const satu of await unduhan.createReadStream()) potong.push(satu as Buffer);
    return { nama: unduhan.suggestedFilename(), isi: Buffer.concat(potong) };
  }
}
