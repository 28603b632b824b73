import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/view/page/search';
import { realModel } from '../fixtures/real-model';

const search = createSearch(realModel);
const first = (query: string) => search.find(query)[0]?.items[0];
const all = (query: string) => search.find(query).flatMap((group) => group.items);

describe('search over the real names', () => {
  test.each([
    ['Roubaix', 'commune-59512'],
    ['saint omer', 'commune-62765'],
    ['ST-OMER', 'commune-62765'],
    ['hesdin', 'commune-62447'],
    ['valencienne', 'commune-59606'],
    ['amien nord', 'ft-amiens-nord'],
    ['mel', 'epci-200093201'],
    ['pas de calais', 'departement-62'],
    ['60057', 'commune-60057'],
    ['246200364', 'epci-246200364'],
    ['activ emploi', 'action-a2-activ-emploi-nord'],
    ['garde d’enfants', 'action-a2-garde-domicile-oise'],
    ["garde d'enfants", 'action-a2-garde-domicile-oise'],
    ['Amiens Nord', 'ft-amiens-nord'],
    ['Filain', 'commune-02589'],
    ['O2R', 'appel-o2r'],
    ['non-recours territoires zéro', 'appel-tznr'],
  ])('%s finds %s first', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  test('a typo is forgiven', () => {
    expect(all('valensiennes').map(({ id }) => id)).toContain('commune-59606');
  });

  test('a former commune and an INSEE code say why they were found', () => {
    expect(first('hesdin')?.detail).toMatch(/^ancienne commune Hesdin · /);
    expect(all('62140').find(({ id }) => id === 'commune-62140')?.detail).toMatch(/^code INSEE 62140 · /);
  });

  test('a commune that only contains the name asked says so, unless a place bears or bore that name', () => {
    expect(first('filain')?.detail).toMatch(/^nom contenant «\u00a0Filain\u00a0» · 02/);
    expect(all('hesdin').find(({ label }) => label === 'Vieil-Hesdin')?.detail).toBe('62770 · Pas-de-Calais');
    expect(first('saint omer')?.detail).toBe('62500 · Pas-de-Calais');
  });

  test('a name that only resembles what was typed says so', () => {
    expect(first('valensiennes')?.detail).toMatch(/^orthographe proche · /);
    expect(first('valencienne')?.detail).not.toMatch(/proche/);
  });

  test('a postcode gives all its communes', () => {
    const wanted =
      realModel.names?.codesPostaux.flatMap((posts, i) => (posts.includes('62140') ? [i] : [])) ?? [];
    const found = new Set(all('62140').map(({ id }) => id));
    expect(wanted.length).toBeGreaterThan(6);
    for (const i of wanted) expect(found).toContain(`commune-${realModel.cog.communes.codes[i]}`);
  });

  test('RSA finds the actions that speak of it, and none of the towns that resemble it', () => {
    const groups = search.find('RSA').map(({ label }) => label);
    expect(groups[0]).toBe('Actions');
    for (const { id } of all('RSA')) {
      const action = realModel.action.get(id.replace('action-', ''));
      expect(`${action?.titre} ${action?.description}`).toMatch(/RSA|allocataire/);
    }
  });

  test('the public of a pact finds it', () => {
    expect(search.find('jeunes décrocheurs').map(({ label }) => label)).toContain('Pactes territoriaux');
  });

  test('a word typed right comes before a town that a typo would give', () => {
    expect(search.find('crèche')[0]?.label).toBe('Actions');
  });

  test('nothing typed, nothing found', () => {
    expect(search.find('  ')).toEqual([]);
    expect(search.find('zzzzqqq')).toEqual([]);
  });
});
