import { describe, expect, test } from 'vitest';
import { files, messages, spoil, textOf, withText } from '../../fixtures/data/spoiled';

const only = (name: string, from: string, to: string): readonly string[] =>
  messages(withText(name, spoil(name, from, to)));

describe('sentences that a person can act on', () => {
  test('a zero lost inside a list is given back whole', () => {
    expect(only('financements.csv', ',02|80,69000', ',2|80,69000')).toEqual([
      'financements.csv, ligne 26, colonne « parties » : zéro perdu en tête du code (lu : « 2|80 »). Attendu : 02|80 (mettez la colonne au format Texte).',
    ]);
  });

  test('a wrong form is answered by the right one, not by a pattern', () => {
    expect(only('sujets.csv', 'mobilite,', 'Mobilité !,')[0]).toBe(
      'sujets.csv, ligne 2, colonne « id » : identifiant mal écrit (lu : « Mobilité ! »). Attendu : mobilite (minuscules sans accent, mots joints par des tirets).',
    );
  });

  test.each(['=1+1', '+33', '@nom', '-1+1'])('a text that a spreadsheet would run: %s', (text) => {
    expect(only('actions.csv', ',Coach famille,', `,${text},`)).toEqual([
      `actions.csv, ligne 16, colonne « titre » : texte qui commence comme une formule de tableur (lu : « ${text} »). Attendu : un texte qui ne commence ni par =, ni par +, - ou @.`,
    ]);
  });

  test('two amounts of one party for one action, one of them without a name', () => {
    expect(only('financements.csv', ',224000,non,visites à domicile', ',224000,non,')).toEqual([
      'financements.csv, ligne 45, colonne « libelle » : plusieurs montants de la même partie. Attendu : le nom de la sous-mesure.',
    ]);
  });

  test('a table that no schema describes', () => {
    expect(messages(new Map(files).set('brouillon.csv', new Uint8Array([65])))).toEqual([
      'brouillon.csv : fichier inconnu. Attendu : un fichier décrit dans datapackage.json.',
    ]);
  });

  test('a line break inside a cell shifts the lines below it, and not its own', () => {
    const [head, first, ...rest] = textOf('enveloppes.csv').split('\n');
    const broken = first?.replace(/^insertion,"/, 'insertion,"Volet\n').replace(',56000000,', ',x,');
    const last = rest.join('\n').replace(',28000000,14000000,', ',28000000,y,');
    expect(
      messages(withText('enveloppes.csv', `${head}\n${broken}\n${last}`)).map((text) => text.split(' : ')[0]),
    ).toEqual([
      'enveloppes.csv, ligne 2, colonne « montant_eur »',
      'enveloppes.csv, ligne 4, colonne « part_etat_eur »',
    ]);
  });
});
