import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SEMUA_JENIS } from '@akuntabel/kinerja';
import { getBentuk, listRuas } from '../bentuk.ts';
import { LABEL } from './index.ts';
import { SEBUTAN } from './sebutan.ts';

const ruasDari = (jenis: (typeof SEMUA_JENIS)[number]) =>
  listRuas(getBentuk(jenis)).filter(({ bentuk }) => bentuk.macam !== 'tetap');

describe('labels', () => {
  for (const jenis of SEMUA_JENIS) {
    it(`of ${jenis} name every field, and nothing else`, () => {
      const ruas = ruasDari(jenis).map(({ jalur }) => jalur);
      assert.deepEqual(Object.keys(LABEL[jenis]).sort(), [...new Set(ruas)].sort());
    });
  }

  it('name every choice, and nothing else', () => {
    const dipakai = new Set(
      SEMUA_JENIS.flatMap((jenis) =>
        ruasDari(jenis).flatMap(({ jalur, bentuk }) =>
          bentuk.macam === 'pilihan' ? bentuk.nilai.map((nilai) => `${jalur.split('.').at(-1)} ${nilai}`) : [],
        ),
      ),
    );
    const ada = Object.entries(SEBUTAN).flatMap(([ruas, semua]) =>
      Object.keys(semua).map((nilai) => `${ruas} ${nilai}`),
    );
    assert.deepEqual(ada.sort(), [...dipakai].sort());
  });

  it('are words: capital first, no full stop; hints are sentences', () => {
    for (const { label, bantuan } of Object.values(LABEL).flatMap((satu) => Object.values(satu))) {
      assert.match(label, /^\p{Lu}[^.]*\S$/u);
      if (bantuan !== undefined) assert.match(bantuan, /^(\p{Lu}|\d).*\.$/u);
    }
  });
});
