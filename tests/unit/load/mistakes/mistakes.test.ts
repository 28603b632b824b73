import { describe, expect, test } from 'vitest';
import { readPacts } from '../../../../src/load/read-pacts';
import { bytesOf, LATIN_9, MACINTOSH, utf16 } from '../../../fixtures/data/saved-bytes';
import { files, known, textOf, withText } from '../../../fixtures/data/spoiled';
import { CODES } from './codes';
import { COLUMNS, TYPED_NUMBERS } from './columns';
import { HANDS } from './hands';
import { LINKS } from './links';
import { type Mistake, sentences } from './mistake';
import { NUMBERS } from './numbers';
import { TEXTS } from './texts';
import { WHOLE_FILES } from './whole-files';

const FAMILIES: readonly (readonly [string, readonly Mistake[]])[] = [
  ['whole files', WHOLE_FILES],
  ['numbers', NUMBERS],
  ['codes', CODES],
  ['texts', TEXTS],
  ['links between lines', LINKS],
  ['hands', HANDS],
  ['columns and lines', COLUMNS],
  ['numbers as hands write them', TYPED_NUMBERS],
];

describe.each(FAMILIES)('%s: one mistake, one sentence', (_, mistakes) => {
  test.each(mistakes.map((mistake) => [mistake[0], mistake] as const))('%s', (_name, mistake) => {
    expect(sentences(mistake)).toEqual([mistake[2]]);
  });
});

test('there are a hundred mistakes and more, each of its own', () => {
  const all = FAMILIES.flatMap(([, mistakes]) => mistakes);
  expect(all.length).toBeGreaterThanOrEqual(100);
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
});

test('each sentence has its place and what was expected, no word of the machine and no invisible character', () => {
  for (const [, , sentence] of FAMILIES.flatMap(([, mistakes]) => mistakes)) {
    expect(sentence).toMatch(/^[^:]+\.(csv|json|xlsx|ods|numbers)[^:]* : .+ ?Attendu : .+\.$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|Error|at .*\.ts|\p{Cc}|regex|pattern/u);
  }
});

/** What differs in form alone is read, and gives the same records. */
const sound = readPacts(files, known);
const NAME = 'rubriques.csv';
const text = textOf(NAME);
const ALL_THE_SAME: readonly (readonly [string, string | Uint8Array])[] = [
  ['a BOM', `\ufeff${text}`],
  ['UTF-16 of a PC, with its mark', utf16(text, 'le', true)],
  ['UTF-16 of a PC, without', utf16(text, 'le', false)],
  ['UTF-16 of the network, with its mark', utf16(text, 'be', true)],
  ['UTF-16 of the network, without', utf16(text, 'be', false)],
  ['Windows-1252', bytesOf(text)],
  ['tabs', text.replaceAll(',', '\t')],
  ['« Texte Unicode » of Excel: UTF-16 and tabs', utf16(text.replaceAll(',', '\t'), 'le', true)],
  ['a first line sep=, above semicolons', `sep=,\r\n${text.replaceAll(',', ';')}`],
  ['a first line sep=;', `sep=;\r\n${text.replaceAll(',', ';')}`],
  ['ends of lines of an old Macintosh', text.replaceAll('\n', '\r')],
  ['lines put together of three systems', text.replace('\n', '\r\n').replace(/\n$/, '\r')],
  ['an old Macintosh in the middle', text.replace(/(?<=\n[^\n]*)\n/, '\r')],
  ['empty lines, above and below', `\n,,,\n${text}\n,,,\n\n`],
  ['empty columns', text.replace(/$/gm, ',,')],
  ['a header in capitals, with spaces', text.replace('id,axe,titre,sujet', 'ID, Axe ,Titre, SUJET ')],
  ['quotes around every cell', text.replace(/[^,\n]+/g, '"$&"')],
  ['empty cells left out at the end of a line', text.replace(/,$/gm, '')],
  ['letters in two pieces', text.normalize('NFD')],
  ['spaces around every cell', text.replaceAll(',', '\u00a0,\u00a0')],
];

describe('another form of the same file is read all the same', () => {
  test.each(ALL_THE_SAME)('%s', (_, content) => {
    expect(readPacts(withText(NAME, content), known)).toEqual(sound);
  });

  test('Macintosh: read, and said, since it is a guess', () => {
    const read = readPacts(withText(NAME, bytesOf(text, MACINTOSH)), known);
    if (!read.ok || !sound.ok) throw new Error('must be read');
    expect(read.pacts).toEqual(sound.pacts);
    expect(read.avertissements.map(({ message }) => message)).toEqual([
      'rubriques.csv, ligne 2 : fichier lu comme du Macintosh (MacRoman) (lu : « Soutien massif à la prévention »). Attendu : les accents de ce texte, tels quels ; enregistrez plutôt en « CSV UTF-8 ».',
    ]);
  });

  test('ISO-8859-15: its « œ » and « € » are read as such', () => {
    const read = readPacts(
      withText('sujets.csv', bytesOf('id,titre\nmobilite,Cœur de métier à 3 €\n', LATIN_9)),
      known,
    );
    expect(read.ok && read.pacts.sujets[0]?.titre).toBe('Cœur de métier à 3 €');
  });

  test.each(['actions', 'glossaire', 'methode', 'france-travail'])('%s.csv in Macintosh', (name) => {
    const plain = textOf(`${name}.csv`);
    const read = readPacts(withText(`${name}.csv`, bytesOf(plain, MACINTOSH)), known);
    expect(read.ok && sound.ok && [read.pacts, read.glossaire]).toEqual(
      sound.ok && [sound.pacts, sound.glossaire],
    );
  });
});
