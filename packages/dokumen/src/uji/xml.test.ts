import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAnak, getTeksXml, listTurunan, parseXml } from './xml.ts';

describe('parseXml', () => {
  it('reads elements, attributes and text', () => {
    const akar = parseXml(
      '<?xml version="1.0"?><a xmlns:w="u" k="&lt;1&gt;"><w:b/>x &amp; <w:b><c>y&#x41;</c></w:b></a>',
    );
    assert.equal(akar.atribut['k'], '<1>');
    assert.equal(getTeksXml(akar), 'x & yA');
    assert.equal(listTurunan(akar, 'w:b').length, 2);
    assert.equal(findAnak(akar, 'c'), undefined);
  });

  it('refuses what is not well-formed', () => {
    for (const salah of [
      '<a>',
      '<a></b>',
      '<a/><b/>',
      '<a b="1" b="2"/>',
      '<a>&x;</a>',
      '<a>&</a>',
      '<w:a/>',
      '<a>\u0001</a>',
      '<a><</a>',
    ]) {
      assert.throws(() => parseXml(salah), SyntaxError, salah);
    }
  });
});
