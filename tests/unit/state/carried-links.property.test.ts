import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { START } from '../../../src/state/explorer-state';
import { decode, encode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { cases } from '../../fixtures/cases';
import { realModel } from '../../fixtures/real-model';
import { whole } from './link-arbitraries';

/** What mailers, CMS, chats and word processors do to a link, and what a browser then gives the page. */
const words = vocabularyOf(realModel);
vi.setConfig({ testTimeout: 60_000 });

const keys = (link: string, change: (name: string) => string): string =>
  link.replace(/(^|&)([a-z-]+)=/g, (_, before: string, name: string) => `${before}${change(name)}=`);
const lastSeparator = (link: string, by: string): string => link.replace(/&(?=[^&]*$)/, by);

/** Each leaves a view that can be told for certain. */
const CARRIERS: Readonly<Record<string, (link: string) => string>> = {
  'a full stop after it': (link) => `${link}.`,
  'brackets around it': (link) => `${link})`,
  'brackets and a full stop': (link) => `${link}).`,
  'an angle bracket that the browser escapes': (link) =>
    /=[^&]*$/.test(link) ? `${link}&tableau=1%3E` : link,
  'a closing tag': (link) => `${link}&tableau=1%3C/a%3E`,
  'a quote that the browser escapes': (link) => `${link}&tableau=1%C2%BB`,
  'an entity of an apostrophe': (link) => `${link}&rsquo;`,
  'the marks of a quoted reply': (link) => link.replaceAll('&', '&%0A%3E%20'),
  'entities that lost their semicolon': (link) => link.replaceAll('&', '&amp'),
  'entities of hyphens that may not break': (link) => link.replaceAll('-', '&#8209;'),
  'keys of the guard of a mailbox': (link) =>
    `${link}&data=05%7C02%7Cjean%40nord.fr%7Cabc%7C0&sdata=a%2Bb%3D&reserved=0`,
  'what a guard wrote around it': (link) => `${link}__;!!abc!xyz$`,
  'an entity of a quote': (link) => `${link}&quot;`,
  'Markdown marks': (link) => `${link}**`,
  'separators escaped for HTML': (link) => link.replaceAll('&', '&amp;'),
  'separators escaped for HTML twice': (link) => link.replaceAll('&', '&amp;amp;'),
  'the semicolon of the entity escaped': (link) => link.replaceAll('&', '&amp%3B'),
  'separators as numbers': (link) => link.replaceAll('&', '&#38;'),
  semicolons: (link) => link.replaceAll('&', ';'),
  'equals signs escaped': (link) => link.replaceAll('=', '%3D'),
  'quoted-printable': (link) => link.replaceAll('=', '=3D'),
  'the whole query escaped': (link) => encodeURIComponent(link),
  'the whole query escaped twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'the question mark escaped, too': (link) => `%3F${encodeURIComponent(link)}`,
  'the last separator alone escaped': (link) =>
    /&[a-z-]+=[^&]*$/.test(link) ? lastSeparator(link, '%26').replace(/=(?=[^=]*$)/, '%3D') : link,
  'percent signs escaped': (link) => link.replaceAll('%', '%25'),
  'percent signs escaped twice': (link) => link.replaceAll('%', '%2525'),
  'keys in capitals': (link) => keys(link, (name) => name.toUpperCase()),
  'keys with capitals': (link) => keys(link, (name) => name.replace(/^./, (c) => c.toUpperCase())),
  'keys after a space': (link) => keys(link, (name) => `%20${name}`),
  'soft breaks in the keys': (link) => keys(link, (name) => `${name.slice(0, 2)}=${name.slice(2)}`),
  'soft breaks in the values': (link) => link.replace(/=([a-z0-9])/g, '=$1='),
  'keys of a newsletter': (link) => `utm_source=lettre&${link}&utm_medium=mail&fbclid=Iw.AR-1&mc_eid=a1`,
  'keys of a statistics tool behind a second question mark': (link) => `${link}?xtor=EPR-1&at_medium=x`,
  'backslashes before separators': (link) => link.replaceAll('&', '\\&').replaceAll('=', '\\='),
  'empty parts': (link) => `&&${link.replaceAll('&', '&&')}&`,
};

/** What may stand behind the last value of a link, and is no part of it. */
const ENDINGS: Readonly<Record<string, string>> = {
  'a quote that was escaped in Windows-1252': '%A0%BB',
  'a quote that went through two encodings': '%C3%82%C2%BB',
  'a quote as an old program escapes it': '%u00BB',
  'a hash and a place of the page, escaped': '%23carte',
  'its title behind a bar': '|la%20carte%3E',
  'the number of a note': ')[1]',
};
const ended = Object.entries(ENDINGS).map(
  ([name, ending]) => [name, (link: string) => `${link}&tableau=1${ending}`] as const,
);

const sound = whole.map(([state, shell]) => encode(state, shell));

describe('a link is the same view after', () => {
  test.each([...Object.entries(CARRIERS), ...ended])('%s', (name, carry) => {
    const table = /tableau=1/.test(carry('a=b'));
    fc.assert(
      fc.property(whole, ([state, shell]) => {
        // A link that already opens its table would open it twice.
        const from = table ? { ...state, tableau: false } : state;
        const wanted = table ? { ...state, tableau: true } : state;
        expect(decode(carry(encode(from, shell)), words), name).toEqual({
          state: wanted,
          shell,
          ignored: [],
        });
      }),
      cases(450, 25),
    );
  });
});

test('several carriers after another leave the same view, or say what they took', () => {
  const carried = fc.tuple(
    sound,
    fc.array(fc.constantFrom(...Object.values(CARRIERS)), { minLength: 2, maxLength: 3 }),
  );
  let same = 0;
  let all = 0;
  fc.assert(
    fc.property(carried, ([link, carriers]) => {
      // Where separators have become semicolons, a text that ends so is the mark of the guard of a mailbox, to the letter.
      fc.pre(!link.includes('__&'));
      const before = decode(link, words);
      const after = decode(
        carriers.reduce((text, carry) => carry(text), link),
        words,
      );
      all += 1;
      if (after.ignored.length > 0) return;
      same += 1;
      // A break inside a free text, escaped afterwards, is a sign of the text: no word of it changes.
      const plain = ({ state, shell }: typeof before) =>
        encode({ ...state, tableau: false }, shell).replaceAll('%3D', '');
      expect(plain(after)).toBe(plain(before));
    }),
    cases(10_000, 300),
  );
  // Most come through: a sentence is for what cannot be told.
  expect(same / all).toBeGreaterThan(0.7);
});

test.each([
  ['the marks of a quoted reply', 'semicolons', 'the whole query escaped'],
  ['the marks of a quoted reply', 'semicolons', 'the question mark escaped, too'],
  ['keys of a newsletter', 'the marks of a quoted reply', 'the whole query escaped twice'],
  ['keys of a newsletter', 'the marks of a quoted reply', 'the question mark escaped, too'],
])('%s, then %s, then %s say what they took', (...carriers) => {
  const link = carriers.reduce(
    (text, carrier) => CARRIERS[carrier]?.(text) ?? '',
    'mode=presentation&scene=346&theme=france-travail&axe=1&vague=2&tableau=1',
  );
  expect(decode(link, words).ignored).not.toEqual([]);
});

test.each([
  ['theme=France-Travail', 'theme=france-travail'],
  ['THEME=FRANCE-TRAVAIL&VAGUE=1', 'theme=france-travail&vague=1'],
  ['theme=france-%0D%0Atravail', 'theme=france-travail'],
  ['theme=france%E2%80%91travail', 'theme=france-travail'],
  ['theme=%22france-travail%22', 'theme=france-travail'],
  ['theme=france-travail,', 'theme=france-travail'],
  ['mode=INTEGRATION.&theme=france-travail', 'mode=integration&theme=france-travail'],
  [
    'mode=integration&origines=https://www.nord.gouv.fr/',
    'mode=integration&origines=https%3A%2F%2Fwww.nord.gouv.fr',
  ],
  [
    'mode=integration&origines=%22https://www.nord.gouv.fr,https://a.example%22%20%23',
    'mode=integration&origines=https%3A%2F%2Fwww.nord.gouv.fr,https%3A%2F%2Fa.example',
  ],
])('%s is read as it was meant', (link, meant) => {
  const { state, shell, ignored } = decode(link, words);
  expect([encode(state, shell), ignored]).toEqual([meant, []]);
});

test.each(['theme=france', 'theme=fran…', 'sel=departement-62,', 'pts=logement,', 'them', 'mode=integr'])(
  '%s, cut, says so',
  (link) => {
    expect(decode(link, words).ignored).toHaveLength(1);
  },
);

test.each([
  'https://a%23a.example',
  'https://b.example,https://a%23a.example',
  'https://a%23a.example,https://b.example',
  'https://a%7Ca.example',
])('origins %s name a page that none of theirs is: all are left out, and it says so', (origins) => {
  const { shell, ignored } = decode(`mode=integration&messages=commandes&origines=${origins}`, words);
  expect(shell).toMatchObject({ origins: [] });
  expect(ignored).toHaveLength(1);
});

test('keys of trackers alone are the start view, without a word', () => {
  expect(decode('utm_source=lettre&gclid=1&xtor=EPR-7', words)).toMatchObject({ state: START, ignored: [] });
});
