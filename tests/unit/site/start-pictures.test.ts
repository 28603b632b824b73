import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lettersOf, writePictures } from '../../../scripts/site/write-pictures';
import { PICTURE_FORMS, picturePath, startPictures } from '../../../scripts/site/written/start-pictures';
import { loadCommunes } from '../../../scripts/start-page/start-scene';
import { THEME_KINDS } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { ROOT, realModel } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';
import { CONTEXT, LIGHT } from '../render/map-fixtures';

const folder = temporaryFolder('images');
const COMMUNES = loadCommunes('.');
const GROUND = { model: realModel, boundaries: LIGHT, context: CONTEXT };
const pictures = startPictures(GROUND, COMMUNES, TOKENS.light, 'https://exemple.gouv.fr/pactes/');

/** Width and height in the header of a PNG file. */
function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('pictures of the start views', () => {
  test('one of each form for each theme, none twice', () => {
    expect(pictures).toHaveLength(THEME_KINDS.length * PICTURE_FORMS.length);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
  });

  test('each says what it shows, from when, and where it comes from', () => {
    for (const { svg, alt } of pictures) {
      expect(svg).toContain('Hauts-de-France</text>');
      expect(svg).toMatch(/Support non daté, pactes 2024-2027/);
      expect(svg).toContain('COG 2026');
      expect(svg).toContain('https://exemple.gouv.fr/pactes/');
      expect(alt).toMatch(/^Carte\u00a0: .+/);
    }
    expect(startPictures(GROUND, COMMUNES, TOKENS.light, null)[0]?.svg).not.toContain('exemple.gouv.fr');
  });

  test('the font holds the letters that markup writes otherwise', () => {
    expect(pictures.some(({ svg }) => svg.includes('&#39;'))).toBe(true);
    const letters = lettersOf(pictures);
    for (const letter of `'é€\u00a0`) expect(letters).toContain(letter);
  });

  test('the PNG are written, the card at 1200×630', { timeout: 60_000 }, async () => {
    await writePictures(pictures.slice(0, 2), ROOT, folder, join(folder, 'kept'));
    const files = readdirSync(join(folder, 'images')).sort();
    expect(files).toEqual(['financements-vignette.png', 'financements.png']);
    const read = (name: string): Buffer => readFileSync(join(folder, 'images', name));
    expect(pngSize(read('financements-vignette.png'))).toEqual([1200, 630]);
    expect(pngSize(read('financements.png'))).toEqual([1800, 1200]);
    // Letters are drawn: the same picture without its texts weighs much less.
    const bare = pictures.slice(1, 2).map((one) => ({
      ...one,
      name: 'sans-texte',
      svg: one.svg.replace(/<text[^>]*>[^<]*<\/text>/g, ''),
    }));
    await writePictures(bare, ROOT, folder, join(folder, 'kept'));
    expect(read('sans-texte.png').length).toBeLessThan(0.85 * read('financements-vignette.png').length);
  });

  test('a picture that was drawn once is not drawn again; another is', { timeout: 60_000 }, async () => {
    const [, one] = pictures;
    if (!one) throw new Error('no pictures');
    const cache = join(folder, 'again');
    const written = async (picture: typeof one): Promise<Buffer> => {
      await writePictures([picture], ROOT, folder, cache);
      return readFileSync(join(folder, picturePath(picture, 'png')));
    };
    const drawn = await written(one);
    const [kept = ''] = readdirSync(join(cache, 'images'));
    writeFileSync(join(cache, 'images', kept), 'kept');
    expect(`${await written(one)}`).toBe('kept');
    const changed = { ...one, svg: one.svg.replace('</svg>', ' </svg>') };
    expect(await written(changed)).toEqual(drawn);
  });
});
