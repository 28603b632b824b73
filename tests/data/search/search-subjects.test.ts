import { expect, test } from 'vitest';
import { START } from '../../../src/state/explorer-state';
import { activeFilters } from '../../../src/state/filters';
import { decode, encode } from '../../../src/state/url/codec';
import { vocabularyOf } from '../../../src/state/url/vocabulary';
import { PAGES } from '../../../src/themes/pages';
import { TABLES } from '../../../src/themes/tables';
import { createSearch } from '../../../src/view/search/search';
import { realModel } from '../../fixtures/real-model';

const search = createSearch(realModel);
const all = (query: string) => search.find(query).flatMap((group) => group.items);
const ids = (query: string) => all(query).map(({ id }) => id);

test('a land finds its EPCI and its arrondissement', () => {
  const { epci, arrondissements } = realModel.cog;
  const soissons = epci.find(({ nom }) => nom.includes('GrandSoissons'));
  const arrondissement = arrondissements.find(({ nom }) => nom === 'Soissons');
  expect(ids('soissonnais')).toEqual(
    expect.arrayContaining([`epci-${soissons?.code}`, `arrondissement-${arrondissement?.code}`]),
  );
  expect(ids('soissons')).toContain(`epci-${soissons?.code}`);
});

test('a subject leads to the map that it filters, which is never empty', () => {
  const subjects = [
    'emploi',
    'mobilité',
    'logement',
    'illettrisme',
    'alimentation',
    'expulsions',
    'formation',
  ];
  for (const query of subjects) {
    const found = all(query).filter(({ target }) => target.kind === 'vue');
    expect(found.length, query).toBeGreaterThan(0);
    for (const { target } of found) {
      if (target.kind !== 'vue') continue;
      const state = { ...START, ...target.change };
      expect(activeFilters(state).length, query).toBeGreaterThan(0);
      expect(PAGES[state.theme].count(realModel, state), query).toBeGreaterThan(0);
      // What is offered can be mailed.
      expect(decode(encode(state), vocabularyOf(realModel)).state).toEqual(state);
    }
  }
});

test('a place that the deck cites leads to the table of the actions there', () => {
  for (const { id: action, lieux } of realModel.pacts.actions)
    for (const { libelle } of lieux) {
      const found = all(libelle).find(({ id }) => id.startsWith('sujet-lieu-'));
      expect(found?.label, libelle).toContain(libelle);
      if (found?.target.kind !== 'vue') throw new Error(libelle);
      const state = { ...START, ...found.target.change };
      const table = TABLES[state.theme](realModel, state, () => false);
      expect(table.rows.map(({ target }) => target)).toContainEqual({ kind: 'action', id: action });
      expect(table.rows.length).toBeLessThan(realModel.pacts.actions.length);
      expect(decode(encode(state), vocabularyOf(realModel)).state).toEqual(state);
    }
});

test('an acronym is not heard as letters without sense', () => {
  expect(ids('cqvgdzd')).toEqual([]);
});

test('what the app calls a scheme, in one or in several, finds each of its perimeters', () => {
  const found = (query: string, kind: string): number =>
    search
      .find(query)
      .flatMap(({ items }) => items)
      .filter(({ id }) => id.startsWith(`${kind}-`)).length;
  for (const query of ['pacte territorial', 'Pactes territoriaux', 'pactes'])
    expect(found(query, 'pts'), query).toBe(realModel.pacts.pactesTerritoriaux.length);
  for (const query of ['France Travail', 'Territoires France Travail', 'périmètres France Travail'])
    expect(found(query, 'ft'), query).toBe(realModel.pacts.franceTravail.length);
});

test('words of every day lead to those of the deck, under a heading that says so, after what has the word itself', () => {
  const near: Readonly<Record<string, string>> = {
    chômage: 'emploi',
    RSA: 'insertion',
    'permis de conduire': 'mobilité',
    'restos du cœur': 'alimentation',
    chauffage: 'précarité énergétique',
    loyers: 'expulsions locatives',
    'sans-abri': 'grande exclusion',
    crèche: 'modes de garde',
    CCAS: 'accueil de proximité',
  };
  for (const [word, term] of Object.entries(near)) {
    const groups = search.find(word);
    const heading = `avec «\u00a0${term}\u00a0», proche de «\u00a0${word}\u00a0»`;
    const at = groups.findIndex(({ label }) => label.includes(heading));
    expect(at, word).toBeGreaterThanOrEqual(0);
    // No territory bears such a name: none resembles it either.
    expect(groups.map(({ label }) => label).join(' ; '), word).not.toMatch(/ressemble|abrégé/);
    const own = groups.map(({ label }) => /titre contient|cité dans le texte/.test(label));
    expect(own.lastIndexOf(true), word).toBeLessThan(at);
  }
  expect(new Set(all('logement').map(({ id }) => id)).size).toBe(all('logement').length);
});

test('partners, the contract of a métropole and the councils of the départements are found', () => {
  for (const word of ['CAF', 'CPAM', 'comité de suivi', 'budget', 'pacte des solidarités'])
    expect(ids(word), word).toContain('region');
  for (const word of ['QPV', 'TZCLD', 'contrat de ville'])
    expect(ids(word), word).toContain('epci-200093201');
  expect(ids('conseil départemental du Nord')[0]).toBe('departement-59');
  expect(ids('agglo de Lens')[0]).toBe('epci-246200364');
});

test('a letter that is left when a word is dropped finds no commune', () => {
  expect(all('56 M€')).toEqual([]);
});
