import { describe, expect, test } from 'vitest';
import { readPacts } from '../../../src/load/read-pacts';
import { files, known, messages, spoil, textOf, withText } from '../../fixtures/data/spoiled';
import { excelBytes } from '../../fixtures/excel-bytes';

const SAVE_AS =
  'Attendu : le même tableau enregistré de nouveau en « CSV UTF-8 » (Fichier, Enregistrer sous) ou « CSV (séparateur : point-virgule) ».';
/** Text whose characters out of ASCII are written as the bytes of a table. */
const latin = (bytes: Readonly<Record<string, number>>, text: string): Uint8Array =>
  Uint8Array.from([...text], (sign) => bytes[sign] ?? sign.charCodeAt(0));

describe('a file saved in another form is one fault, said once', () => {
  test.each([
    [
      'a workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      `sujets.csv : c’est un classeur (XLSX, ODS ou Numbers) renommé en .csv. ${SAVE_AS}`,
    ],
    [
      'MS-DOS',
      latin({ é: 0x82 }, textOf('sujets.csv')),
      `sujets.csv, ligne 2 : fichier enregistré en MS-DOS (page de codes 850), qui perd des lettres comme « œ » (lu : « Mobilité (axes 2 »). ${SAVE_AS}`,
    ],
    [
      'whole lines in column A',
      textOf('sujets.csv').trim().replace(/^.*$/gm, '"$&"'),
      'sujets.csv, ligne 1 : toute la ligne est dans une seule case. Attendu : une case par colonne (dans Excel : Données, « À partir d’un fichier texte/CSV », virgule).',
    ],
  ])('%s', (_, content, sentence) => {
    expect(messages(withText('sujets.csv', content))).toEqual([sentence]);
  });
});

describe('text broken by a save', () => {
  test.each([
    [
      'accents read twice',
      'MobilitÃ©',
      'sujets.csv, ligne 2, colonne « titre » : accents abîmés (UTF-8 lu comme du Windows-1252) (lu : « MobilitÃ© »). Attendu : le texte avec ses accents.',
    ],
    [
      'a lost character',
      'Mobilit\ufffd',
      'sujets.csv, ligne 2, colonne « titre » : caractère perdu (« \ufffd ») (lu : « Mobilit\ufffd »). Attendu : le texte avec ses accents.',
    ],
    [
      'a narrow space turned into a question mark',
      'Mobilité?: axes 2 et 4',
      'sujets.csv, ligne 2, colonne « titre » : espace perdue, remplacée par « ? » (lu : « Mobilité?: axes 2 et 4 »). Attendu : une espace à la place du « ? ».',
    ],
  ])('%s', (_, title, sentence) => {
    expect(messages(withText('sujets.csv', spoil('sujets.csv', /mobilite,.*/, `mobilite,${title}`)))).toEqual(
      [sentence],
    );
  });

  test('a question mark that is a question mark is left alone', () => {
    const text = spoil('sujets.csv', /mobilite,.*/, 'mobilite,« Comment se déplacer ? » ; et après ?');
    expect(messages(withText('sujets.csv', text))).toEqual([]);
  });
});

test('every file saved by a French Excel gives the same records, narrow spaces included', () => {
  const saved = new Map(
    [...files.keys()].map((name) => {
      const text = textOf(name);
      return [name, name.endsWith('.csv') ? excelBytes(text) : new TextEncoder().encode(text)];
    }),
  );
  const [mine, theirs] = [readPacts(files, known), readPacts(saved, known)];
  expect(mine.ok).toBe(true);
  expect(theirs).toEqual(mine);
});
