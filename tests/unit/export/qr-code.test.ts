import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../../src/export/qr-code';

const LINK = 'https://exemple.fr/carte/?theme=financements&sel=departement-80&donnees=2026-06-12-1a2b3c4d';

/** Dark squares of a drawn code, from its path. */
function drawn(svg: string, count: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => false));
  for (const [, x, y, w] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(w));
  return rows;
}

describe('the code of a link', () => {
  test('holds every square of the link, black on white, with white around', () => {
    const code = qrCode(LINK, 'Financements');
    const { data } = encode(LINK, { ecc: 'M', border: 4 });
    expect(drawn(code?.svg ?? '', data.length)).toEqual(data);
    expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
    expect(code?.svg).toContain('<rect width="');
    expect(code?.size.width).toBe(data.length * 8);
  });

  test('says what it opens, and no text of a link is markup', () => {
    const { svg } = qrCode(`${LINK}&q=<b>"`, 'Titre & suite') ?? { svg: '' };
    expect(svg).toContain('<title>Titre &#38; suite</title>');
    expect(svg).toContain('&#60;b&#62;');
    expect(svg).not.toMatch(/style=|<script/);
  });

  test('a longer link is corrected less, and one that no code holds has none', () => {
    expect(qrCode(`${LINK}&q=${'a'.repeat(2500)}`, '')).not.toBeNull();
    expect(qrCode(`${LINK}&q=${'a'.repeat(4000)}`, '')).toBeNull();
  });
});
