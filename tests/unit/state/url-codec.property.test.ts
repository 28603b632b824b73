import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { START } from '../../../src/state/explorer-state';
import { EMBED_START } from '../../../src/state/shell';
import { spacedText } from '../../../src/state/typed-text';
import { decode, encode } from '../../../src/state/url/codec';
import { linkParams } from '../../../src/state/url/link-params';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { cases } from '../../fixtures/cases';
import { realModel } from '../../fixtures/real-model';
import { whole } from './link-arbitraries';

/** Links of the real model: what a reader may hold, what a mail programme or a hand may have done to it. */
const words = vocabularyOf(realModel);
const RUNS = cases(10_000, 400);
/** Milliseconds for a test: all cases take a few seconds, more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** What befalls links: cut, letters lost, added or changed, parts said twice, swapped, encoded twice, upper case. */
type Harm = (link: string, at: number, text: string) => string;
const pieces = (link: string): string[] => link.split('&');
const HARMS: readonly Harm[] = [
  (link, at) => link.slice(0, at % (link.length + 1)),
  (link, at) => link.slice(0, at % (link.length + 1)) + link.slice((at % (link.length + 1)) + 1),
  (link, at, text) => link.slice(0, at % (link.length + 1)) + text + link.slice(at % (link.length + 1)),
  (link, at, text) => link.slice(0, at % (link.length + 1)) + text + link.slice((at % (link.length + 1)) + 1),
  (link, at) => [link, pieces(link)[at % pieces(link).length]].join('&'),
  (link) => pieces(link).reverse().join('&'),
  (link) => new URLSearchParams({ l: link }).toString().slice('l='.length),
  (link) => link.toUpperCase(),
  (link) => `?${link}#${link}`,
  (link, _, text) => `${link}&${text}`,
  (link, at, text) => {
    const parts = pieces(link);
    const name = parts[at % parts.length]?.split('=')[0] ?? '';
    return parts.with(at % parts.length, `${name}=${text}`).join('&');
  },
];
const HABITS = [
  '%',
  '%E0%A4%A',
  '&',
  '=',
  ',',
  ',,',
  '+',
  '\0',
  '\ud800',
  '__proto__',
  'aucun',
  'mode=presentation',
  'mode=integration&mode=explorer',
  '-0.00001,50,8',
];
const rubbish = fc.oneof(
  fc.constantFrom(...HABITS),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const harmed = fc
  .tuple(
    whole,
    fc.array(fc.tuple(fc.constantFrom(...HARMS), fc.nat(400), rubbish), { minLength: 1, maxLength: 4 }),
  )
  .map(([[from, frame], harms]) =>
    harms.reduce((link, [harm, at, text]) => harm(link, at, text), encode(from, frame)),
  );

/** What two spellings of one value have in common: capitals and signs around it are of who carried the link. */
const loose = (value: string): string =>
  value
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N},.:/_-].*)[<>"«»“”].*$/su, '')
    .replace(/(?<=[\p{L}\p{N},.:/_-].*)([|#]|[)\]][[(])[^,=&]*$/su, '')
    .replace(/[^\p{L}\p{N},.:/_-]/gu, '')
    .replace(/[.,:/â]+$/, '');
const sameWords = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => [...new Set(loose(text).split(','))].sort().join());
  return one === other;
};
const DEFAULTS = new Map<string, string>(
  Object.entries({
    theme: START.theme,
    indicateur: START.funding.measure,
    limites: START.limites.join(','),
    maille: START.maille,
    pts: 'aucun',
    partie: 'aucun',
    'precision-ft': 'aucun',
    'precision-pts': 'aucun',
    partage: START.funding.partage,
    classes: START.funding.classement,
    // Named by no link of the start view: it is the unit of a link without a theme.
    unite: START.couverture.unite,
    publics: 'aucun',
    superposer: 'aucun',
    mode: 'explorer',
    scene: '1',
    montrer: EMBED_START.parts.join(','),
    apparence: EMBED_START.appearance,
    messages: 'aucun',
    origines: 'aucun',
  }),
);

/** Second route: is this part of a link found again in what was read, in words of the link itself? */
function isKept(name: string, value: string, canonical: URLSearchParams): boolean {
  const now = canonical.get(name) ?? DEFAULTS.get(name);
  if (now === undefined) return false;
  // Spaces of a text are tidied; a long one is refused, and it is said.
  if (name.startsWith('texte')) return now === spacedText(value);
  if (name !== 'vue' && name !== 'montant') return sameWords(now, value);
  const [a, b] = [now, loose(value)].map((text) => text.split(name === 'vue' ? ',' : '-').map(Number));
  return (a ?? []).every((number, i) => Math.abs(number - (b?.[i] ?? Number.NaN)) < 0.006);
}

describe('any link', () => {
  test('of a state gives that state back, with nothing to say', () => {
    fc.assert(
      fc.property(whole, ([from, frame]) => {
        expect(decode(encode(from, frame), words)).toEqual({ state: from, shell: frame, ignored: [] });
      }),
      RUNS,
    );
  });

  test.each([
    [
      'made of anything',
      fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 })),
    ],
    ['a hand or a mail programme has spoiled', harmed],
  ])('%s gives a state whose own link is stable', (_, links) => {
    fc.assert(
      fc.property(links, (link) => {
        const first = decode(link, words);
        const written = encode(first.state, first.shell);
        const again = decode(written, words);
        expect(again.ignored).toEqual([]);
        expect(encode(again.state, again.shell)).toBe(written);
      }),
      RUNS,
    );
  });

  test('says each part that it drops, in a sentence that can be shown', () => {
    let dropped = 0;
    fc.assert(
      fc.property(harmed, (link) => {
        const { state: read, shell: frame, ignored } = decode(link, words);
        const canonical = new URLSearchParams(encode(read, frame));
        const silent = [...linkParams(link)].filter(
          ([name, value]) =>
            !isKept(name, value, canonical) &&
            !ignored.some((sentence) => sentence.startsWith(`« ${[...name].slice(0, 40).join('')}`)),
        );
        expect(silent).toEqual([]);
        for (const sentence of ignored) {
          expect(sentence).toMatch(/^« [\s\S]* : [\s\S]+\.$/);
          expect(() => encodeURIComponent(sentence)).not.toThrow();
        }
        dropped += ignored.length;
      }),
      RUNS,
    );
    expect(dropped).toBeGreaterThan(RUNS.numRuns / 10);
  });
});
