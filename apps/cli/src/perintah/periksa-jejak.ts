import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { ARTI_MASUKAN, addPilihanData, type PilihanData, URAIAN_LETAK, withBasisdata } from '../basisdata.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';

/** `akuntabel periksa-jejak`: follows the audit chain of every government. */
export function addPeriksaJejak(program: Command, lingkungan: Lingkungan): void {
  addPilihanData(program.command('periksa-jejak'))
    .description('Memeriksa rantai riwayat setiap pemerintah daerah dari baris pertama sampai terakhir.')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Setiap penulisan meninggalkan satu baris riwayat yang terikat pada semua baris sebelumnya. Baris yang ' +
          `diubah, dihapus, atau disisipkan di luar program ditemukan, dengan nomornya. ${URAIAN_LETAK}`,
        contoh: [['akuntabel periksa-jejak', 'jalankan berkala, dan setelah memulihkan cadangan']],
        kode: { 0: 'semua rantai utuh', 1: 'ada rantai yang putus', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (pilihan: PilihanData) => {
      await withBasisdata(pilihan, {}, async ({ alat }) => {
        const { periksaSemuaJejak } = await import('@akuntabel/layanan/operator');
        for (const { instansi, hasil } of await periksaSemuaJejak(alat)) {
          const temuan = hasil.utuh ? `utuh, ${hasil.banyak} baris` : `PUTUS. ${hasil.pesan}`;
          lingkungan.terminal.out(`${instansi.kode} (${instansi.nama}): ${temuan}\n`);
          if (!hasil.utuh) lingkungan.kode = KODE.adaTemuan;
        }
      });
    });
}
