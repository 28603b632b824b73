import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../scripts/data/pacts-json';
import { readPacts } from '../../../src/load/read-pacts';
import { files, known, messages, spoil, textOf, withText } from '../../fixtures/data/spoiled';
import { excelBytes } from '../../fixtures/excel-bytes';
import { ROOT } from '../../fixtures/real-model';

describe('reading data/', () => {
  test('the real files have no fault, nor those that the rules are tried on', () => {
    expect(messages(readFolder(`${ROOT}data`))).toEqual([]);
    expect(messages(files)).toEqual([]);
  });

  test('a BOM, semicolons, CRLF and Windows-1252 change nothing', () => {
    expect(messages(withText('financements.csv', `\uFEFF${textOf('financements.csv')}`))).toEqual([]);
    const result = readPacts(withText('actions.csv', excelBytes(textOf('actions.csv'))), known);
    expect(result.ok && result.pacts.actions[0]?.titre).toBe(
      'Liaison sociale à l’école en milieu rural et prévention spécialisée des 16-25 ans',
    );
  });

  test('empty lines and empty columns at the right are nothing', () => {
    const text = textOf('sujets.csv')
      .trim()
      .split('\n')
      .map((line) => `${line},,`)
      .join('\n');
    expect(messages(withText('sujets.csv', `${text}\n,,,\n\n`))).toEqual([]);
  });

  test('markup stays characters', () => {
    const result = readPacts(withText('sujets.csv', 'id,titre\nmobilite,<b>Mobilité</b>\n'), known);
    expect(result.ok && result.pacts.sujets[0]?.titre).toBe('<b>Mobilité</b>');
  });

  test.each([
    [
      'a lost zero',
      'france-travail.csv',
      ',02,1,epci',
      ',2,1,epci',
      'france-travail.csv, ligne 2, colonne « departement » : zéro perdu en tête du code (lu : « 2 »). Attendu : 02 (mettez la colonne au format Texte).',
    ],
    [
      'scientific notation in an amount',
      'enveloppes.csv',
      '56000000',
      '"5,60E+07"',
      'enveloppes.csv, ligne 2, colonne « montant_eur » : le tableur a changé le nombre en notation scientifique (lu : « 5,60E+07 »). Attendu : le nombre en chiffres (mettez la colonne au format Nombre, sans décimale).',
    ],
    [
      'scientific notation in a code',
      'parties.csv',
      '200093201',
      '"2,00E+08"',
      'parties.csv, ligne 7, colonne « code » : le tableur a changé le code en notation scientifique (lu : « 2,00E+08 »). Attendu : le code en texte (mettez la colonne au format Texte).',
    ],
    [
      'a formatted amount',
      'enveloppes.csv',
      '56000000',
      '"56 000 000,00 €"',
      'enveloppes.csv, ligne 2, colonne « montant_eur » : nombre mis en forme (lu : « 56 000 000,00 € »). Attendu : 56000000, en chiffres seuls, sans espace, virgule ni symbole.',
    ],
    [
      'an amount that is no number',
      'enveloppes.csv',
      '56000000',
      'beaucoup',
      'enveloppes.csv, ligne 2, colonne « montant_eur » : ce n’est pas un nombre entier (lu : « beaucoup »). Attendu : Montant, comme « 56000000 », en chiffres.',
    ],
    [
      'a negative amount',
      'enveloppes.csv',
      '56000000',
      '-5',
      'enveloppes.csv, ligne 2, colonne « montant_eur » : nombre trop petit (lu : « -5 »). Attendu : au moins 1.',
    ],
    [
      'an unknown precision',
      'lieux.csv',
      ',exact,',
      ',sûr,',
      'lieux.csv, ligne 2, colonne « precision » : valeur inconnue (lu : « sûr »). Attendu : exact ou interprete ou approche.',
    ],
    [
      'an empty required cell',
      'sujets.csv',
      /mobilite,.*/,
      'mobilite,',
      'sujets.csv, ligne 2, colonne « titre » : case vide. Attendu : Titre, comme « Mobilité (axes 2 et 4) ».',
    ],
    [
      'a formula error',
      'sujets.csv',
      /mobilite,.*/,
      'mobilite,#REF!',
      'sujets.csv, ligne 2, colonne « titre » : erreur de formule laissée par le tableur (lu : « #REF! »). Attendu : Titre, comme « Mobilité (axes 2 et 4) ».',
    ],
    [
      'a missing column',
      'sujets.csv',
      'id,titre',
      'id,nom',
      'sujets.csv, ligne 1, colonne « titre » : colonne manquante, « nom » étant inconnue. Attendu : une colonne de ce nom en première ligne.',
    ],
    [
      'an unknown thématique',
      'actions.csv',
      'a1-travail-de-rue-nord,1,decrochage-isolement',
      'a1-travail-de-rue-nord,1,autre',
      'actions.csv, ligne 3, colonne « thematique » : identifiant inconnu (lu : « autre »). Attendu : un « id » de thematiques.csv.',
    ],
    [
      'a thématique of another axe',
      'actions.csv',
      'a1-travail-de-rue-nord,1,decrochage-isolement',
      'a1-travail-de-rue-nord,1,formation',
      'actions.csv, ligne 3, colonne « thematique » : elle est de l’axe 3, la ligne de l’axe 1 (lu : « formation »). Attendu : le même axe.',
    ],
    [
      'a shared amount with one party',
      'financements.csv',
      '59|62,135000,oui',
      '59,135000,oui',
      'financements.csv, ligne 24, colonne « partage » : une seule partie (lu : « oui »). Attendu : non.',
    ],
    [
      'two parties and no sharing',
      'financements.csv',
      '59|62,135000,oui',
      '59|62,135000,non',
      'financements.csv, ligne 24, colonne « partage » : plusieurs parties derrière un montant (lu : « non »). Attendu : oui (ou une ligne par partie si le support donne un montant à chacune).',
    ],
    [
      'an unknown party',
      'financements.csv',
      '59|62,135000,oui',
      '59|99,135000,oui',
      'financements.csv, ligne 24, colonne « parties » : identifiant inconnu (lu : « 99 »). Attendu : un « code » de parties.csv ; le plus proche : 59 (Nord).',
    ],
    [
      'a code that is not in the region',
      'france-travail.csv',
      ',commune,59599,',
      ',commune,75056,',
      'france-travail.csv, ligne 4, colonne « codes » : code absent de la région (lu : « 75056 »). Attendu : un code de niveau commune du Code officiel géographique.',
    ],
    [
      'several communes below commune level',
      'france-travail.csv',
      ',infracommunal,80021,',
      ',infracommunal,80021|80001,',
      'france-travail.csv, ligne 14, colonne « codes » : plusieurs communes (lu : « 80021|80001 »). Attendu : la commune qui contient le quartier, seule.',
    ],
    [
      'a State part above its envelope',
      'enveloppes.csv',
      ',28000000,1',
      ',58000000,1',
      'enveloppes.csv, ligne 2, colonne « part_etat_eur » : part plus grande que l’enveloppe (lu : « 58000000 »). Attendu : au plus 56000000.',
    ],
    [
      'a period without years',
      'appels-a-projets.csv',
      ',470000,an,3,',
      ',470000,an,,',
      'appels-a-projets.csv, ligne 2, colonne « annees » : période et nombre d’années vont ensemble. Attendu : les deux, ou aucun.',
    ],
    [
      'a quote left open',
      'sujets.csv',
      'mobilite,',
      'mobilite,"',
      'sujets.csv, ligne 2 : guillemets mal fermés. Attendu : des guillemets par paires autour d’un texte.',
    ],
  ])('%s', (_, name, from, to, sentence) => {
    expect(messages(withText(name, spoil(name, from, to)))).toContain(sentence);
  });

  test('an amount that names no action is one fault, and the action that is without amount no other', () => {
    const unnamed = withText(
      'financements.csv',
      spoil('financements.csv', /a1-travail-de-rue-nord/, 'a1-autre'),
    );
    expect(messages(unnamed)).toEqual([
      'financements.csv, ligne 4, colonne « action_id » : identifiant inconnu (lu : « a1-autre »). Attendu : un « id » de actions.csv.',
    ]);
    const without = spoil('financements.csv', /a1-travail-de-rue-nord.*\n/, '');
    expect(messages(withText('financements.csv', without))).toEqual([
      'actions.csv, ligne 3, colonne « id » : aucun montant pour cette action (lu : « a1-travail-de-rue-nord »). Attendu : au moins une ligne dans financements.csv.',
    ]);
  });

  test('an id taken twice, and a title too long', () => {
    expect(messages(withText('sujets.csv', `${textOf('sujets.csv')}mobilite,Encore\n`))).toContain(
      'sujets.csv, ligne 3, colonne « id » : valeur déjà prise ligne 2 (lu : « mobilite »). Attendu : une valeur par ligne, jamais deux fois la même.',
    );
    const long = 'Titre '.repeat(20).trim();
    expect(
      messages(withText('actions.csv', spoil('actions.csv', /,Coach famille,/, `,${long},`)))[0],
    ).toContain('texte trop long (119 caractères)');
  });

  test('a missing file, an empty one, a missing package', () => {
    expect(messages(withText('sujets.csv', null))).toEqual([
      'sujets.csv : fichier absent. Attendu : ce fichier dans data/.',
    ]);
    expect(messages(withText('sujets.csv', ''))[0]).toContain('sujets.csv : fichier vide');
    expect(messages(withText('datapackage.json', '{'))).toEqual([
      'datapackage.json : ce n’est pas du JSON lisible, ligne 1. Attendu : le fichier des schémas, repris de la dernière version s’il a été changé.',
    ]);
  });

  test('all faults at once', () => {
    const two = spoil('enveloppes.csv', '56000000', 'x').replace(',28000000,14000000', ',y,14000000');
    expect(messages(withText('enveloppes.csv', two)).length).toBeGreaterThanOrEqual(2);
  });
});
