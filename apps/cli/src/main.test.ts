import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CONTOH, cleanEnv, collect, copyContoh, createFolder, PROGRAM, run, runBash } from './uji/jalankan.ts';

const PERINTAH = [
  ...['lkjip', 'pk', 'hitung', 'periksa-data', 'reviu', 'baru', 'serve', 'siapkan', 'tautan', 'impor', 'ekspor'],
  ...['cadangkan', 'pulihkan', 'migrasi', 'periksa-jejak'],
];
/** These are about the whole database or are told everything by options. */
const TANPA_ARGUMEN = new Set(['siapkan', 'ekspor', 'cadangkan', 'migrasi', 'periksa-jejak']);
const folder = createFolder();
const ESC = '\u001b';
const BEL = '\u0007';
const linux = process.platform === 'linux';
/** A folder in which nobody may make another, not even root. */
const TERTUTUP = existsSync('/sys/kernel') ? '/sys/akuntabel-uji' : undefined;

describe('the help', { concurrency: 2 }, () => {
  it('names every command and what the exit codes mean, in Indonesian', async () => {
    const { kode, out, err } = await run('--help');
    assert.equal(kode, 0);
    assert.equal(err, '');
    for (const perintah of PERINTAH) assert.match(out, new RegExp(`^ +${perintah} `, 'm'));
    assert.match(out, /^Contoh:/m);
    assert.match(out, /^Kode keluar:\n {2}0 .+\n {2}1 .+\n {2}2 .+\n {2}3 /m);
  });

  for (const perintah of PERINTAH) {
    it(`teaches ${perintah}: purpose, arguments, examples, exit codes`, async () => {
      const { kode, out } = await run(perintah, '--help');
      assert.equal(kode, 0);
      assert.match(out, new RegExp(`^Cara pakai: akuntabel ${perintah} `));
      for (const judul of ['Argumen', 'Pilihan', 'Contoh', 'Kode keluar']) {
        const ada = judul !== 'Argumen' || !TANPA_ARGUMEN.has(perintah);
        assert.equal(new RegExp(`^${judul}:$`, 'm').test(out), ada, judul);
      }
      assert.match(out, new RegExp(`^ {2}(DATABASE_URL=\\S+ )?akuntabel ${perintah}`, 'm'));
      assert.doesNotMatch(out, /display|default|Usage|Options|Arguments|\[options\]|\[command\]/i);
    });
  }

  it('is the same by «help»', async () => {
    const [a, b] = [await run('help', 'pk'), await run('pk', '--help')];
    assert.deepEqual(a, b);
  });

  it('is shown on stderr with exit code 2 when nothing was asked', async () => {
    const { kode, out, err } = await run();
    assert.equal(kode, 2);
    assert.equal(out, '');
    assert.match(err, /^Perintah:$/m);
  });

  it('has a version', async () => {
    const { kode, out } = await run('--version');
    assert.equal(kode, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong call', { concurrency: 2 }, () => {
  const out = join(folder, 'tidak-dibuat');
  const TABEL: readonly (readonly [readonly string[], RegExp])[] = [
    [['lkjp'], /perintah «lkjp» tidak dikenal\. Mungkin maksudnya «lkjip»\?/],
    [['help', 'hitungan'], /perintah «hitungan» tidak dikenal\. Mungkin maksudnya «hitung»\?/],
    [['lkjip', CONTOH], /pilihan «--out <folder>» wajib diberikan/],
    [['lkjip', '--out', out], /argumen <dataset> belum diberikan/],
    [['lkjip', CONTOH, '--out'], /pilihan «--out <folder>» memerlukan nilai/],
    [['lkjip', CONTOH, '--out', out, '--fromat', 'pdf'], /pilihan «--fromat» tidak dikenal.*«--format»\?/],
    [['lkjip', CONTOH, 'lagi', '--out', out], /argumennya terlalu banyak.*tanda kutip/],
    [['lkjip', CONTOH, '--out', out, '--format', 'pdf,odt'], /format «odt» tidak dikenal; yang ada: pdf, docx, html/],
    [['pk', CONTOH, '--out', out, '--format', ','], /format «,» tidak dikenal/],
    [['pk', CONTOH, '--out', out, '--pihak', 'camt'], /pihak «camt» tidak ada.*«camat»\?\nYang ada: .*PKM-CAMAT/],
    [['hitung', CONTOH, '--angka', 'iku/IKU1/capaian'], /tidak ada\. Yang mirip:\n {2}iku\/IKU1\/2024\/capaian\n/],
    [['hitung', CONTOH, '--angka', '__proto__'], /angka «__proto__» tidak ada/],
    [['hitung', CONTOH, '--json', '--semua'], /pilih salah satu saja: --json atau --semua/],
    [['baru', out, '--tahun', '25'], /tahun «25» harus empat angka/],
    [['serve', '--data', out], /belum ada kantor.*«akuntabel siapkan --data.*--demo/],
    [['serve', CONTOH, '--data', out], /«akuntabel impor»/],
    [['serve', '--alamat', 'https://a.id'], /hanya berlaku bersama --data/],
    [['siapkan', '--nama', 'Ani'], /pilihan «--instansi <nama>» wajib/],
    [['siapkan', '--instansi', 'Kota X', '--nama', 'A', '--alamat', 'a.id/x', '--data', out], /alamat «a\.id\/x»/],
    [['siapkan', '--instansi', 'Kota X', '--nama', 'A', '--peran', 'raja', '--data', out], /«raja».*yang ada: admin/],
    [['ekspor', '--unit', 'A', '--tahun', '25', '--out', out], /tahun «25» harus empat angka/],
    [['pulihkan', join(folder, 'tidak-ada'), '--data', out], /tidak-ada» tidak ada/],
    [['serve', CONTOH, '--port', 'abc'], /port «abc» harus bilangan bulat 0–65535/],
    [['serve', CONTOH, '--port', '70000'], /port «70000»/],
    [['serve', CONTOH, '--port', ''], /port «»/],
    [['hitung', join(folder, 'tidak-ada')], /tidak-ada/],
    [['periksa-data', '/dev/null'], /bukan folder dan bukan berkas biasa/],
  ];
  for (const [words, harap] of TABEL) {
    it(`«${words.join(' ').replaceAll(folder, '').replace(CONTOH, 'contoh')}» exits 2 and says what is wrong`, async () => {
      const akhir = await run(...words);
      assert.equal(akhir.kode, 2, akhir.err);
      assert.equal(akhir.out, '');
      assert.match(akhir.err, harap);
      assert.doesNotMatch(akhir.err, /^\s+at |error:|Error/m);
      assert.equal(existsSync(out), false);
    });
  }
});

describe('a fault', { skip: !linux, concurrency: 2 }, () => {
  it('is exit code 3 and one sentence when the folder may not be written', { skip: !TERTUTUP }, async () => {
    const { kode, out, err } = await run('baru', TERTUTUP ?? '');
    assert.equal(kode, 3, err);
    assert.equal(out, '');
    assert.match(err, /^Gangguan: (tidak ada izin|«.*» berada pada penyimpanan).*\((EACCES|EPERM|EROFS)\)\n$/);
  });

  it('leaves nothing behind when a file cannot be written to its end', async () => {
    const tujuan = join(folder, 'penuh');
    const akhir = await runBash('ulimit -f 1; exec $AKUNTABEL pk "$CONTOH" --out "$TUJUAN" --format html', {
      TUJUAN: tujuan,
    });
    assert.equal(akhir.kode, 3, akhir.err);
    assert.match(akhir.err, /Gangguan: «.*pk-kec-2024\.html».*\(EFBIG\)\n$/);
    assert.deepEqual(readdirSync(tujuan), []);
  });

  it('is told when stdout goes to a full disk', async () => {
    const { kode, err } = await runBash('$AKUNTABEL hitung "$CONTOH" --json > /dev/full');
    assert.equal(kode, 3);
    assert.match(err, /Gangguan: keluaran tidak dapat ditulis \(ruang penyimpanan penuh\)\.\n/);
  });

  it('shows its stack only with AKUNTABEL_DEBUG=1', { skip: !TERTUTUP }, async () => {
    const { kode, err } = await runBash(`AKUNTABEL_DEBUG=1 $AKUNTABEL baru ${TERTUTUP}`);
    assert.equal(kode, 3);
    assert.match(err, /^ {4}at /m);
  });

  it('is not that the reader has seen enough', async () => {
    const { kode, out, err } = await runBash('$AKUNTABEL hitung "$CONTOH" --json | head -c 20; echo; echo $PIPESTATUS');
    assert.equal(kode, 0);
    assert.match(out, /^\{\n {2}"tahun": 2024.*\n?.*\n0\n$/);
    assert.doesNotMatch(err, /EPIPE|Gangguan/);
  });
});

describe('hostile names', { skip: !linux, concurrency: 2 }, () => {
  for (const nama of [
    'dengan spasi & "kutip"',
    "$(touch x) `id` 'a'",
    'データ-é-ñ',
    '-rf',
    'baris\nbaru',
    '\u001b[2J\u001b]0;x\u0007',
  ]) {
    it(`${JSON.stringify(nama)} is read and written like any other`, async () => {
      const induk = join(folder, 'nama');
      mkdirSync(induk, { recursive: true });
      const buat = await run('baru', '--', join(induk, nama));
      assert.equal(buat.kode, 0, buat.err);
      const periksa = await collect(
        spawn(process.execPath, [PROGRAM, 'periksa-data', '--', nama], {
          cwd: induk,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: cleanEnv(),
        }),
      );
      assert.equal(periksa.kode, 2);
      assert.match(periksa.err, /visi/);
      const semua = [buat.out, buat.err, periksa.out, periksa.err].join('');
      assert.ok(!semua.includes(ESC) && !semua.includes(BEL));
    });
  }

  it('text of a dataset cannot steer the terminal either', async () => {
    const path = copyContoh(join(folder, 'kendali'), 'umum.yaml', (teks) =>
      teks.replace('unit: KEC', 'unit: "K\\e[2JEC"\ntahunn: \u001b[31m2024'),
    );
    const { kode, err } = await run('periksa-data', path);
    assert.equal(kode, 2);
    assert.ok(!err.includes(`${ESC}[2J`));
  });
});

describe('akuntabel skm hitung', () => {
  const write = (nama: string, isi: string): string => {
    const berkas = join(folder, nama);
    writeFileSync(berkas, isi);
    return berkas;
  };
  const KEPALA = 'No;U1;U2;U3;U4;U5;U6;U7;U8;U9';

  it('counts the index of a file, and says what a weight of 0.11 leaves out', async () => {
    const berkas = write('semua4.csv', `${KEPALA}\n1;4;4;4;4;4;4;4;4;4\n`);
    assert.match((await run('skm', 'hitung', berkas)).out, /IKM = nilai indeks × 25: 100,00, mutu A/);
    const { out } = await run('skm', 'hitung', berkas, '--bobot', '0.11');
    assert.match(out, /25: 99,00, mutu A/);
    assert.match(out, /hanya mencapai 99,00; dengan 1\/9 mencapai 100,00/);
    const json = JSON.parse((await run('skm', 'hitung', berkas, '--json')).out);
    assert.equal(json.ikm.nilai, '100');
    assert.deepEqual(json.unsur[0].sebaran, [0, 0, 0, 1]);
  });

  it('names every cell that is no answer, and counts nothing', async () => {
    const { kode, out, err } = await run('skm', 'hitung', write('salah.csv', `${KEPALA}\n1;5;4;4;4;4;4;4;4;x\n`));
    assert.equal(kode, 2);
    assert.equal(out, '');
    assert.match(err, /B2: tertulis «5»[\s\S]*J2: tertulis «x»/);
  });

  it('teaches its group and its mistakes', async () => {
    const grup = await run('skm');
    assert.equal(grup.kode, 2);
    assert.match(grup.err, /hitung \[pilihan\] <berkas>/);
    assert.doesNotMatch(grup.err, /Galat/);
    assert.match((await run('skm', 'hitng')).err, /«hitng» tidak dikenal[\s\S]*hitung[\s\S]*«akuntabel skm --help»/);
    assert.match((await run('skm', 'hitung')).err, /«akuntabel skm hitung --help»/);
  });
});

describe('a terminal', { skip: !linux || spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0 }, () => {
  const onTerminal = (perintah: string, env: NodeJS.ProcessEnv = {}) =>
    runBash(`script -qec '${perintah.replace('$AKUNTABEL', '"$NODE" "$PROGRAM"')}' /dev/null`, {
      TERM: 'xterm',
      ...env,
    });

  it('gets progress that is overwritten, other outputs one line a step', async () => {
    const perintah = `$AKUNTABEL pk "$CONTOH" --pihak camat --format html --out "$TUJUAN"`;
    const env = { TUJUAN: join(folder, 'kemajuan') };
    const terminal = await onTerminal(perintah, env);
    assert.equal(terminal.kode, 0, terminal.out);
    assert.ok(terminal.out.includes(`[1/4] Membaca dan memeriksa dataset …\r${ESC}[K`));
    const pipa = await runBash(perintah, env);
    assert.match(pipa.err, /^\[1\/4\] Membaca dan memeriksa dataset …\n/);
    assert.match(pipa.err, /\n\[3\/4\] Menulis HTML …\n\[4\/4\] HTML selesai\n$/);
    assert.ok(!pipa.err.includes('\r') && !pipa.err.includes(ESC));
  });

  it('gets emphasis, unless NO_COLOR is set', async () => {
    const perintah = '$AKUNTABEL hitung "$CONTOH" --angka unit/rataRata';
    assert.ok((await onTerminal(perintah)).out.includes(`${ESC}[1m`));
    assert.ok(!(await onTerminal(perintah, { NO_COLOR: '1' })).out.includes(`${ESC}[1m`));
  });
});

describe('an older Node', { skip: !linux || !isOld('/usr/bin/node') }, () => {
  it('hands over to Node 24 with words, output and exit code', async () => {
    const env = { LAMA: '/usr/bin/node' };
    const baik = await runBash('"$LAMA" "$PROGRAM" --version', env);
    assert.equal(baik.kode, 0, baik.err);
    const salah = await runBash('"$LAMA" "$PROGRAM" hitung "a b"', env);
    assert.equal(salah.kode, 2);
    assert.match(salah.err, /«a b»/);
  });
});

function isOld(node: string): boolean {
  const versi = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const utama = Number(/^v(\d+)/.exec(versi)?.[1] ?? Number.NaN);
  return utama >= 20 && utama < 24;
}
