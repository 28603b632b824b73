import { expect, test } from 'vitest';
import { messages, spoil, textOf, withText } from '../../fixtures/data/spoiled';

test.each([
  [
    'an arrondissement that has lost its zero',
    'france-travail.csv',
    ',arrondissement,025,',
    ',arrondissement,25,',
    'france-travail.csv, ligne 3, colonne « codes » : zéro perdu en tête du code (lu : « 25 »). Attendu : 025 (mettez la colonne au format Texte).',
  ],
  [
    'a code of another level',
    'france-travail.csv',
    ',commune,59599,',
    ',commune,599,',
    'france-travail.csv, ligne 4, colonne « codes » : ce n’est pas un code de niveau commune (lu : « 599 »). Attendu : cinq chiffres.',
  ],
  [
    'a code of another département',
    'france-travail.csv',
    ',commune,59599,',
    ',commune,62361,',
    'france-travail.csv, ligne 4, colonne « codes » : code hors du département 59 (lu : « 62361 »). Attendu : un code qui commence par 59, ou un autre département.',
  ],
  [
    'a département out of the seven parties',
    'pactes-territoriaux.csv',
    'creil,60,',
    'creil,75,',
    'pactes-territoriaux.csv, ligne 4, colonne « departement » : identifiant inconnu (lu : « 75 »). Attendu : un « code » de parties.csv : 02 (Aisne), 59 (Nord), 60 (Oise), 62 (Pas-de-Calais), 80 (Somme), 200093201 (Métropole européenne de Lille), 248000531 (Amiens Métropole).',
  ],
  [
    'an EPCI twice in a perimeter',
    'france-travail.csv',
    '248000747|200037059',
    '248000747|248000747',
    'france-travail.csv, ligne 13, colonne « codes » : deux fois dans la liste (lu : « 248000747 »). Attendu : une seule fois.',
  ],
  [
    'a party twice behind an amount',
    'financements.csv',
    '59|62,135000,oui',
    '59|59,135000,oui',
    'financements.csv, ligne 24, colonne « parties » : deux fois dans la liste (lu : « 59 »). Attendu : une seule fois.',
  ],
  [
    'an axe without its line',
    'axes.csv',
    /\n4,.*\n/,
    '\n',
    'actions.csv, ligne 42, colonne « axe », et 15 autres cases (actions.csv, lignes 43, 44, 45, 46… ; thematiques.csv, lignes 13, 14, 15 ; rubriques.csv, lignes 17, 18, 19 ; mel-contrat-unique.csv, ligne 5) : identifiant inconnu (lu : « 4 »). Attendu : un « num » de axes.csv ; les plus proches : 1 (Enfance), 2 (Emploi), 3 (Accès aux droits) ; ou une ligne de plus dans axes.csv.',
  ],
  [
    'a volet without its envelope',
    'enveloppes.csv',
    /\nsolidarites,.*\n/,
    '\n',
    'axes.csv, ligne 2 et 2 autres (4, 5), colonne « volet » : identifiant inconnu (lu : « solidarites »). Attendu : un « volet » de enveloppes.csv : insertion (Volet insertion, avec France Travail).',
  ],
  [
    'a wave without its line',
    'vagues.csv',
    /\n2,.*\n/,
    '\n',
    'france-travail.csv, ligne 3 et 9 autres (5, 6, 7, 8…), colonne « vague » : identifiant inconnu (lu : « 2 »). Attendu : un « num » de vagues.csv ; le plus proche : 1 ; ou une ligne de plus dans vagues.csv.',
  ],
  [
    'a kind of party without its line',
    'natures.csv',
    /\nmetropole,.*\n/,
    '\n',
    'parties.csv, ligne 7 et 1 autre (8), colonne « nature » : identifiant inconnu (lu : « metropole »). Attendu : un « id » de natures.csv : departement (département).',
  ],
  [
    'two editions',
    'edition.csv',
    /\n(2024,.*\n)/,
    '\n2024,2027,A,A,32,en A,A,non daté,A,,2026,A,A\n2028,2031,A,A,32,en A,A,non daté,A,,2026,A,A\n',
    'edition.csv, ligne 3, colonne « titre » : une deuxième édition (lu : « A »). Attendu : une seule ligne sous l’en-tête.',
  ],
  [
    'a period that goes backwards',
    'edition.csv',
    '2024,2027',
    '2024,2023',
    'edition.csv, ligne 2, colonne « fin » : avant la première année (lu : « 2023 »). Attendu : 2024 ou une année suivante.',
  ],
  [
    'a volet that nothing explains',
    'axes.csv',
    /(?<=\n1,.*),solidarites,interprete,[^,]*,/,
    ',solidarites,interprete,,',
    'axes.csv, ligne 2, colonne « volet_note » : case vide, alors que « volet » et « volet_precision » ne le sont pas. Attendu : cette case remplie, ou les trois vides.',
  ],
  [
    'two actions at one place of the deck',
    'actions.csv',
    /(?<=a1-travail-de-rue-nord.*),2\n/,
    ',1\n',
    'actions.csv, ligne 3, colonne « rang » : même place dans le support que la ligne 2 (lu : « 1 »). Attendu : un autre rang, ou une seule des deux lignes.',
  ],
  [
    'a funding line on another axe than its action',
    'financements.csv',
    'a1-travail-de-rue-nord,1,',
    'a1-travail-de-rue-nord,2,',
    'financements.csv, ligne 4, colonne « axe » : autre axe que l’action (lu : « 2 »). Attendu : 1.',
  ],
  [
    'the same amount entered twice',
    'financements.csv',
    /(?<=\n)(a1-travail-de-rue-nord.*\n)/,
    'a1-travail-de-rue-nord,1,decrochage-isolement,59,730000,non,\na1-travail-de-rue-nord,1,decrochage-isolement,59,730000,non,\n',
    'financements.csv, ligne 5, colonne « action_id » : même montant, même partie que la ligne 4 (lu : « a1-travail-de-rue-nord »). Attendu : une ligne par montant, ou deux libellés différents.',
  ],
  [
    'an unknown column',
    'sujets.csv',
    'id,titre',
    'id,titre,couleur',
    'sujets.csv, ligne 1, colonne « couleur » : colonne inconnue. Attendu : id, titre.',
  ],
  [
    'a column twice',
    'sujets.csv',
    'id,titre',
    'id,titre,titre',
    'sujets.csv, ligne 1, colonne « titre » : colonne en double. Attendu : une seule fois cette colonne.',
  ],
  [
    'a comma out of quotes',
    'sujets.csv',
    /mobilite,.*/,
    'mobilite,Mobilité, transports',
    'sujets.csv, ligne 2 (lu : « transports »)',
  ],
])('%s', (_, name, from, to, sentence) => {
  const found = messages(withText(name, spoil(name, from, to)));
  if (sentence.endsWith(')')) {
    expect(found).toEqual([
      'sujets.csv, ligne 2 : case en trop à droite (lu : « transports »). Attendu : 2 cases ; un texte avec virgule se met entre guillemets.',
    ]);
  } else expect(found).toContain(sentence);
});

test.each(['actions', 'france-travail', 'pactes-territoriaux'])('%s.csv with its header alone', (name) => {
  const header = textOf(`${name}.csv`).split('\n', 1)[0] ?? '';
  expect(messages(withText(`${name}.csv`, `${header}\n`))).toContain(
    `${name}.csv : aucune ligne sous l’en-tête. Attendu : une ligne au moins.`,
  );
});

test('a cell that is wrong by itself is said once', () => {
  const text = spoil('france-travail.csv', 'laon,Laon,02,', 'laon,Laon,2,');
  expect(messages(withText('france-travail.csv', text))).toHaveLength(1);
});

test('without the geography, the form of a code is still checked', () => {
  const text = spoil('france-travail.csv', ',arrondissement,025,', ',arrondissement,25,');
  expect(messages(withText('france-travail.csv', text), null)).toHaveLength(1);
  expect(
    messages(withText('france-travail.csv', spoil('france-travail.csv', '59599', '59999')), null),
  ).toEqual([]);
});

test('a line number counts the lines of the file, a text on two lines included', () => {
  const text = spoil('enveloppes.csv', /insertion,.*,56000000/, 'insertion,"deux\nlignes",56000000').replace(
    '28000000,14000000',
    'x,14000000',
  );
  expect(messages(withText('enveloppes.csv', text))[0]).toMatch(/^enveloppes\.csv, ligne 4, /);
});
