import { describe, expect, test } from 'vitest';
import { type Around, readPacts } from '../../../../src/load/read-pacts';
import { files, known, spoil, textOf, withText } from '../../../fixtures/data/spoiled';

const warned = (pack: ReadonlyMap<string, Uint8Array>, around?: Around): readonly string[] => {
  const result = readPacts(pack, known, around);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.avertissements.map(({ message }) => message) : [];
};
const since = (pack: ReadonlyMap<string, Uint8Array>): readonly string[] => warned(pack, { previous: files });
const change = (file: string, from: string | RegExp, to: string) => withText(file, spoil(file, from, to));

/** One column of a table with its values in another order; no cell of the table may hold a comma. */
function moved(file: string, column: number, order: (values: readonly string[]) => readonly string[]) {
  const [head = '', ...lines] = textOf(file).trim().split('\n');
  const cells = lines.map((line) => line.split(','));
  const values = order(cells.map((line) => line[column] ?? ''));
  const next = cells.map((line, i) => line.with(column, values[i] ?? '').join(','));
  return withText(file, [head, ...next, ''].join('\n'));
}

describe('what is likely wrong is said, and holds nothing up', () => {
  test('sound data, alone and beside themselves, have none', () => {
    expect(warned(files)).toEqual([]);
    expect(since(files)).toEqual([]);
  });

  test('an amount above the envelope of its volet', () => {
    expect(warned(change('financements.csv', ',59,730000,', ',59,73000000,'))).toEqual([
      'financements.csv, ligne 4, colonne « montant_eur » : montant plus grand que toute l’enveloppe de son volet « solidarites » (lu : « 73000000 »). Attendu : au plus 28\u202f000\u202f000 €, ou une enveloppe à corriger dans enveloppes.csv.',
    ]);
  });

  test('amounts that exceed their envelope together', () => {
    const [warning = '', ...others] = warned(
      change('enveloppes.csv', ',56000000,28000000,', ',5600000,2800000,'),
    );
    expect(others).toEqual([]);
    expect(warning).toMatch(
      /^financements\.csv, ligne \d+, colonne « montant_eur » : montant plus grand|^financements\.csv, colonne « montant_eur » : les montants cités dépassent ensemble l’enveloppe du volet « insertion »/,
    );
  });

  test('amounts that were sorted alone, or are all in thousands, give one sentence', () => {
    const sorted = moved('financements.csv', 4, (values) =>
      [...values].sort((a, b) => Number(a) - Number(b)),
    );
    expect(since(sorted)).toEqual([
      expect.stringMatching(/^financements\.csv, colonne « montant_eur » : mêmes valeurs qu’avant/),
    ]);
    const thousands = moved('financements.csv', 4, (values) =>
      values.map((value) => String(Math.max(1, Math.round(Number(value) / 1000)))),
    );
    expect(since(thousands)).toEqual([expect.stringMatching(/: dix fois moins qu’avant, ou davantage/)]);
    expect(since(change('financements.csv', ',59,730000,', ',59,73000000,'))).toHaveLength(1);
  });

  test('two columns of the last version in each other’s place', () => {
    const lines = textOf('actions.csv').trim().split('\n');
    const [section, slide] = ['section', 'diapositive'].map(
      (name) => lines[0]?.split(',').indexOf(name) ?? 0,
    );
    const cells = (line: string): string[] =>
      (line.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''));
    const exchanged = lines.map((line, i) => {
      const row = cells(line).slice(0, lines[0]?.split(',').length);
      return i === 0
        ? line
        : row
            .with(section ?? 0, row[slide ?? 0] ?? '')
            .with(slide ?? 0, row[section ?? 0] ?? '')
            .join(',');
    });
    expect(since(withText('actions.csv', exchanged.join('\n')))).toEqual([
      'actions.csv, ligne 1 : les contenus de « section » et « diapositive » semblent échangés. Attendu : chaque contenu sous le nom de sa colonne.',
    ]);
  });

  test('two actions under one title', () => {
    const title = /a1-travail-de-rue-nord,1,decrochage-isolement,"[^"]*"/;
    const same = 'a1-travail-de-rue-nord,1,decrochage-isolement,Coach Famille';
    expect(warned(change('actions.csv', title, same))).toEqual([
      'actions.csv, ligne 16, colonne « titre » : même nom que la ligne 3 (lu : « Coach famille »). Attendu : un nom qui distingue les deux lignes, ou une seule ligne.',
    ]);
  });

  test('an EPCI of another département', () => {
    expect(warned(change('pactes-territoriaux.csv', ',200068047,', ',200093201,'))).toEqual([
      'pactes-territoriaux.csv, ligne 4, colonne « codes » : EPCI d’un autre département (Métropole Européenne de Lille, 59) (lu : « 200093201 »). Attendu : un EPCI du département 60, ou un autre département.',
    ]);
  });

  test('a postcode that is also the INSEE code of another commune', () => {
    expect(warned(change('france-travail.csv', ',commune,59599,', ',commune,59200,'))).toEqual([
      'france-travail.csv, ligne 4, colonne « codes » : code postal, qui est aussi le code INSEE d’une autre commune (Eringhem) (lu : « 59200 »). Attendu : 59599 (Tourcoing).',
    ]);
  });

  test('the code of a territory that the line does not name, beside the name of another', () => {
    expect(warned(change('pactes-territoriaux.csv', ',commune,62361,', ',commune,62362,'))).toEqual([
      'pactes-territoriaux.csv, ligne 5, colonne « codes » : code d’une commune que la ligne ne nomme pas (Frévillers) (lu : « 62362 »). Attendu : 62361 (Frévent).',
    ]);
    const [warning = ''] = warned(change('pactes-territoriaux.csv', ',200068047,', ',200067999,'));
    expect(warning).toMatch(/code d’un EPCI que la ligne ne nomme pas .*Attendu : 200068047/);
  });

  test('a whole département that the line does not name', () => {
    const [warning = ''] = warned(change('france-travail.csv', ',commune,59599,', ',departement,59,'));
    expect(warning).toMatch(/tout un département, que la ligne ne nomme pas \(Nord\)/);
  });

  test('the same line twice, where no identifier tells it', () => {
    const [head = '', first = ''] = textOf('mentions.csv').trimEnd().split('\n');
    expect(warned(withText('mentions.csv', `${[head, first, first].join('\n')}\n`))).toEqual([
      expect.stringContaining('même ligne que la ligne 2'),
    ]);
  });

  test('a wave out of its order, or without a perimeter; words that are still to be written', () => {
    const said = warned(withText('vagues.csv', `${textOf('vagues.csv').trimEnd()}\n4,2019,en 2019,,,3\n`));
    expect(said.join('\n')).toMatch(/numéro de vague manque/);
    expect(said.join('\n')).toMatch(/vague 4 avant la vague 2/);
    expect(said.join('\n')).toMatch(/vague sans périmètre/);
    expect(warned(change('sujets.csv', /Mobilité[^,\n]*/, 'À compléter'))).toEqual([
      expect.stringContaining('texte qui attend encore ses mots'),
    ]);
  });

  test('a count in letters that is not that of the data', () => {
    expect(warned(change('methode.csv', 'quatre axes', 'cinq axes'))).toEqual([
      'methode.csv, ligne 25, colonne « texte » : nombre écrit en lettres, qui n’est plus celui des données (lu : « cinq axes »). Attendu : quatre axes, ou une phrase qui ne les compte pas.',
    ]);
  });

  test('a character that nobody sees', () => {
    expect(warned(change('sujets.csv', 'Mobilité', 'Mobi\u200blité'))).toEqual([
      'sujets.csv, ligne 2, colonne « titre » : caractère que rien ne montre (U+200B) (lu : « Mobi□lité (axes 2 et 4) »). Attendu : le texte retapé sans lui.',
    ]);
  });

  test('a file open in a spreadsheet', () => {
    for (const lock of ['~$actions.xlsx', '.~lock.actions.csv#']) {
      expect(warned(files, { beside: [lock] })).toEqual([
        `${lock} : un fichier de data/ est ouvert dans un tableur. Attendu : le fichier enregistré et fermé : ce qui n’est pas enregistré n’est pas lu.`,
      ]);
    }
  });

  test('each keeps its place, for whoever lists them', () => {
    const result = readPacts(change('pactes-territoriaux.csv', ',200068047,', ',200093201,'), known);
    expect(result.ok && result.avertissements[0]).toMatchObject({
      fichier: 'pactes-territoriaux.csv',
      ligne: 4,
      colonne: 'codes',
      valeur: '200093201',
    });
  });
});

describe('against the last version', () => {
  test.each([
    [',59,730000,', ',59,7300000,', 'plus', '7300000'],
    [',59,730000,', ',59,73000,', 'moins', '73000'],
  ])('an amount ten times more or less: %s → %s', (from, to, way, read) => {
    expect(since(change('financements.csv', from, to))).toEqual([
      `financements.csv, ligne 4, colonne « montant_eur » : dix fois ${way} qu’avant, ou davantage (730000) (lu : « ${read} »). Attendu : le montant vérifié dans le support (un zéro de trop ou de moins).`,
    ]);
  });

  test('an amount a half greater is an amount', () => {
    expect(since(change('financements.csv', ',59,730000,', ',59,1095000,'))).toEqual([]);
  });

  test('one column sorted alone', () => {
    const sorted = moved('financements.csv', 4, (values) => values.toSorted((a, b) => Number(a) - Number(b)));
    expect(since(sorted).filter((one) => one.includes('triée'))).toEqual([
      'financements.csv, colonne « montant_eur » : mêmes valeurs qu’avant, sur d’autres lignes : la colonne a été triée sans les autres. Attendu : un tri du tableau entier (annulez, sélectionnez toutes les colonnes, triez).',
    ]);
  });

  test('the whole table sorted is no change', () => {
    const [head = '', ...lines] = textOf('financements.csv').trim().split('\n');
    expect(since(withText('financements.csv', [head, ...lines.toReversed()].join('\n')))).toEqual([]);
  });

  test('many lines changed at once: +10 % everywhere', () => {
    const more = textOf('financements.csv').replace(/(?<=,)\d{4,}(?=,(?:oui|non))/g, (eur) =>
      String(Math.round(Number(eur) * 1.1)),
    );
    expect(since(withText('financements.csv', more))).toEqual([
      expect.stringMatching(
        /^financements\.csv : \d+ lignes sur \d+ changées ou retirées d’un coup\. Attendu : quelques lignes à la fois, ou un changement voulu\.$/,
      ),
    ]);
  });

  test('a file saved by a spreadsheet in another form has not changed', () => {
    const saved = textOf('rubriques.csv').replaceAll(',', ';').replaceAll('\n', '\r\n');
    expect(since(withText('rubriques.csv', saved))).toEqual([]);
  });

  test('a last version that cannot be read is none', () => {
    const broken = new Map([['datapackage.json', new Uint8Array([1])]]);
    expect(warned(files, { previous: broken })).toEqual([]);
  });
});
