import { describe, expect, test } from 'vitest';
import { messages, spoil, withText } from '../../fixtures/data/spoiled';

/** Each column that names a line of another file refuses a name that is not there. */
describe('a name that stands in no other file', () => {
  test.each([
    ['lieux.csv', 2, 'action_id', /(?<=\n)a1-10000-departs-vacances/, 'a1-autre', 'un « id » de actions.csv'],
    ['mentions.csv', 2, 'action_id', /(?<=\n)a3-fonds-[a-z-]+/, 'a3-autre', 'un « id » de actions.csv'],
    ['rubriques.csv', 9, 'sujet', /(?<=la mobilité,)mobilite/, 'autre', 'un « id » de sujets.csv'],
    [
      'actions.csv',
      3,
      'rubrique',
      /(?<=a1-travail-de-rue-nord,.*,)prevention-specialisee/,
      'autre',
      'un « id » de rubriques.csv',
    ],
    [
      'pactes-territoriaux.csv',
      2,
      'thematiques',
      'education-formation|mobilite',
      'education-formation|autre',
      'un « id » de pts-thematiques.csv',
    ],
    [
      'pactes-territoriaux.csv',
      2,
      'publics',
      'jeunes-decrocheurs|travailleurs-pauvres',
      'jeunes-decrocheurs|autre',
      'un « id » de pts-publics.csv',
    ],
    ['methode-grille.csv', 4, 'thematique', '1,remobilisation', '1,autre', 'un « id » de thematiques.csv'],
    ['parties.csv', 7, 'dans', 'metropole,59', 'metropole,58', 'un « code » de parties.csv'],
  ])('%s, line %i, %s', (name, ligne, column, from, to, expected) => {
    const word = to.split(/[|,]/).at(-1);
    const [message = '', ...others] = messages(withText(name, spoil(name, from, to)));
    expect(others).toEqual([]);
    // The nearest ids, or all where they are few, come after.
    expect(message.replace(/(?<=\.csv) (; (le plus|les plus) proches? )?: (?!.*Attendu).*\.$/, '.')).toBe(
      `${name}, ligne ${ligne}, colonne « ${column} » : identifiant inconnu (lu : « ${word} »). Attendu : ${expected}.`,
    );
  });
});

test.each([
  [
    'a rubrique of another axe',
    'actions.csv',
    /(?<=a1-travail-de-rue-nord,.*,)prevention-specialisee/,
    'energie',
    'actions.csv, ligne 3, colonne « rubrique » : elle est de l’axe 4, la ligne de l’axe 1 (lu : « energie »). Attendu : le même axe.',
  ],
  [
    'a thématique of the grid on another axe',
    'methode-grille.csv',
    '1,remobilisation',
    '2,remobilisation',
    'methode-grille.csv, ligne 4, colonne « thematique » : elle est de l’axe 1, la ligne de l’axe 2 (lu : « remobilisation »). Attendu : le même axe.',
  ],
  [
    'a party that is no unit of the region',
    'parties.csv',
    /(?<=\n)80,Somme/,
    '81,Somme',
    'parties.csv, ligne 6, colonne « code » : code absent de la région (lu : « 81 »). Attendu : un département ou un EPCI du Code officiel géographique ; le plus proche : 80 (Somme).',
  ],
  [
    'an EPCI twice in a place of action',
    'lieux.csv',
    '246200364',
    '246200364|246200364',
    'lieux.csv, ligne 2, colonne « codes » : deux fois dans la liste (lu : « 246200364 »). Attendu : une seule fois.',
  ],
  [
    'a thématique twice in a pact',
    'pactes-territoriaux.csv',
    'education-formation|mobilite',
    'mobilite|mobilite',
    'pactes-territoriaux.csv, ligne 2, colonne « thematiques » : deux fois dans la liste (lu : « mobilite »). Attendu : une seule fois.',
  ],
  [
    'a public twice in a pact',
    'pactes-territoriaux.csv',
    'jeunes-decrocheurs|travailleurs-pauvres',
    'jeunes-decrocheurs|jeunes-decrocheurs',
    'pactes-territoriaux.csv, ligne 2, colonne « publics » : deux fois dans la liste (lu : « jeunes-decrocheurs »). Attendu : une seule fois.',
  ],
  [
    'an EPCI twice in a pact',
    'pactes-territoriaux.csv',
    '200070985|200037059',
    '200070985|200070985',
    'pactes-territoriaux.csv, ligne 8, colonne « codes » : deux fois dans la liste (lu : « 200070985 »). Attendu : une seule fois.',
  ],
  [
    'an axe that does not exist',
    'rubriques.csv',
    'udccas,3,',
    'udccas,5,',
    'rubriques.csv, ligne 13, colonne « axe » : identifiant inconnu (lu : « 5 »). Attendu : un « num » de axes.csv ; les plus proches : 1 (Enfance), 2 (Emploi), 3 (Accès aux droits) ; ou une ligne de plus dans axes.csv.',
  ],
  [
    'an amount beyond what is counted exactly',
    'enveloppes.csv',
    '56000000',
    '56000000000000000000',
    'enveloppes.csv, ligne 2, colonne « montant_eur » : nombre trop grand (lu : « 56000000000000000000 »). Attendu : moins de seize chiffres.',
  ],
])('%s', (_, name, from, to, sentence) => {
  expect(messages(withText(name, spoil(name, from, to)))).toContain(sentence);
});
