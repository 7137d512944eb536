import { listAnak, listTurunan, type Simpul } from './xml.ts';

/*
 * The order in which ECMA-376 (part 1, annex A, transitional) wants the children of the elements that we write.
 * Word refuses or "repairs" a document in which they stand otherwise; LibreOffice does not mind.
 */

const seq = (awalan: string, nama: string): string[] => nama.split(' ').map((n) => `${awalan}:${n}`);

const SISI = 'top left start bottom right end insideH insideV tl2br tr2bl between bar';

const URUTAN: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': seq(
    'w',
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': seq(
    'w',
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
      'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
      'eastAsianLayout specVanish oMath',
  ),
  'w:tbl': seq('w', 'bookmarkStart bookmarkEnd tblPr tblGrid tr'),
  'w:tblPr': seq(
    'w',
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblBorders': seq('w', SISI),
  'w:tblCellMar': seq('w', SISI),
  'w:tr': seq('w', 'tblPrEx trPr tc'),
  'w:tcPr': seq(
    'w',
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tcBorders': seq('w', SISI),
  'w:pBdr': seq('w', SISI),
  'w:sectPr': seq(
    'w',
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType ' +
      'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  'w:style': seq(
    'w',
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
      'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:styles': seq('w', 'docDefaults latentStyles style'),
  'w:docDefaults': seq('w', 'rPrDefault pPrDefault'),
  'w:numbering': seq('w', 'numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:abstractNum': seq('w', 'nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:lvl': seq('w', 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:num': seq('w', 'abstractNumId lvlOverride'),
  'w:font': seq(
    'w',
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
  'w:settings': seq(
    'w',
    'writeProtection view zoom displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts ' +
      'mirrorMargins documentProtection defaultTabStop autoHyphenation evenAndOddHeaders updateFields footnotePr ' +
      'endnotePr compat themeFontLang',
  ),
  'wp:inline': seq('wp', 'extent effectExtent docPr cNvGraphicFramePr').concat('a:graphic'),
  'pic:pic': seq('pic', 'nvPicPr blipFill spPr'),
};

/** Every child of a known element that stands where it must not, or that its parent must not have. */
export function findSalahUrut(akar: Simpul): string[] {
  return [akar, ...listTurunan(akar)].flatMap((simpul) => {
    const urutan = URUTAN[simpul.nama];
    if (!urutan) return [];
    let sampai = 0;
    return listAnak(simpul).flatMap(({ nama }) => {
      const ke = urutan.indexOf(nama);
      if (ke < 0) return [`${simpul.nama} tidak memuat ${nama}`];
      if (ke < sampai) return [`${simpul.nama}: ${nama} sesudah ${urutan[sampai]}`];
      sampai = ke;
      return [];
    });
  });
}
