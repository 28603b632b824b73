import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { withFacts } from '../../../src/export/png-facts';
import { pngTexts } from '../../fixtures/links/png-texts';

const png = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    new Resvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>',
    )
      .render()
      .asPng(),
  );
const FACTS = {
  title: 'Financements cités',
  source: 'Version 2026-06-12-1a2b3c4d.',
  link: 'https://exemple.fr/?a=1',
};

test('a picture says its title, its sources and its address, and is the same picture', async () => {
  const made = new Uint8Array(await withFacts(png(), FACTS).arrayBuffer());
  expect(Object.fromEntries(pngTexts(made))).toEqual({
    Title: FACTS.title,
    Source: FACTS.source,
    Comment: FACTS.link,
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="4"><image width="4" height="4" xlink:href="data:image/png;base64,${Buffer.from(made).toString('base64')}"/></svg>`;
  expect([...new Resvg(svg).render().pixels.slice(0, 4)]).toEqual([0, 0, 0, 255]);
});

test('each chunk bears the check that the standard asks', async () => {
  const bytes = Buffer.from(await withFacts(png(), FACTS).arrayBuffer());
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    at += length + 12;
  }
});
