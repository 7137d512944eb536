import { FORMAT_DOKUMEN, type FormatDokumen, type PermintaanDokumen } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';

interface Alamat {
  readonly jenis: string;
  readonly kunci: string;
  /** `draf.pdf`, `2.docx`. */
  readonly berkas: string;
}

/** The document that an address names: a draft of what stands now, or a frozen version. */
export function readDokumen({ unitTahun }: App.Locals, { jenis, kunci, berkas }: Alamat): PermintaanDokumen {
  const [, versi = '', format = ''] = /^(draf|[1-9]\d{0,5})\.([a-z]+)$/.exec(berkas) ?? [];
  const dikenal = (jenis === 'lkjip' || jenis === 'pk') && Object.hasOwn(FORMAT_DOKUMEN, format);
  if (unitTahun === undefined || !dikenal) error(404, 'Dokumen ini tidak ada.');
  return {
    ...unitTahun,
    ...{ jenis, kunci, format: format as FormatDokumen },
    versi: versi === 'draf' ? null : Number(versi),
  };
}
