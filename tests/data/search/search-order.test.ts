import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/view/search/search';
import { realModel } from '../../fixtures/real-model';

const search = createSearch(realModel);
const first = (query: string) => search.find(query)[0]?.items[0];
const all = (query: string) => search.find(query).flatMap((group) => group.items);
const ids = (query: string) => all(query).map(({ id }) => id);
const headings = (query: string) => search.find(query).map(({ label }) => label);
const { noms = [], codesPostaux = [] } = realModel.names ?? {};
const fold = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
/** Its first word is the one typed. */
const starts = (label: string, query: string): boolean => fold(label)[0] === query;
const codeAt = (index: number): string => `commune-${realModel.cog.communes.codes[index]}`;

describe('the order of answers', () => {
  test('every commune is first under its own name, whatever else bears it', () => {
    const namesakes = new Map<string, string[]>();
    for (const [i, nom] of noms.entries()) {
      namesakes.set(nom, [...(namesakes.get(nom) ?? []), codeAt(i)]);
    }
    const wrong = [...namesakes]
      .filter((_, rank) => rank % 7 === 0)
      .flatMap(([nom, codes]) => {
        const found = ids(nom);
        const place = Math.min(...codes.map((code) => found.indexOf(code)));
        // « Nord » and its like are départements as well, « Lens » a perimeter: within the first ones.
        return place >= 0 && place < 2 ? [] : [nom];
      });
    expect(wrong).toEqual([]);
  });

  test('an area called after a town comes before the villages that are, and before what goes on after its name', () => {
    const { parties } = realModel.pacts;
    const mel = parties.find(({ nomCourt }) => nomCourt === 'MEL');
    const found = ids('lille');
    expect(found.slice(0, 3)).toContain(`epci-${mel?.code}`);
    for (const query of ['lille', 'lens', 'oise', 'artois', 'picardie', 'lys', 'arras', 'cambrai']) {
      const whole = (label: string): boolean => fold(label).includes(query);
      const hits = all(query);
      const rank = (wanted: (id: string, label: string) => boolean): number[] =>
        hits.flatMap(({ id, label }, i) => (wanted(id, label) ? [i] : []));
      const areas = rank((id, label) => id.startsWith('epci-') && whole(label));
      const villages = rank((id, label) => id.startsWith('commune-') && fold(label)[0] !== query);
      const later = villages.filter((i) => !starts(hits[i]?.label ?? '', query));
      expect(Math.max(...areas), query).toBeLessThan(Math.min(...later, Number.POSITIVE_INFINITY));
    }
  });

  test('a letter lost in a name of several words leads to that name, before those that have all its words but one', () => {
    for (const query of ['saint-omr', 'saint omr', 'saintomr'])
      expect(first(query)?.label, query).toBe('Saint-Omer');
    for (const [query, name] of [
      ['villeneuve d asq', 'Villeneuve-d’Ascq'],
      ['hesdin l abé', 'Hesdin-l’Abbé'],
      ['gouy servis', 'Gouy-Servins'],
      ['saint léger sur brese', 'Saint-Léger-sur-Bresle'],
    ] as const)
      expect(first(query)?.label, query).toBe(name);
  });

  test('a name that is not there is answered by those that have one of its words', () => {
    expect(headings('malo les bains').join()).toContain('sans «\u00a0malo\u00a0»');
  });

  test('of the communes of a postcode, the most populous comes first, and all are there', () => {
    for (const post of ['62140', '59000', '02000', '80200', '60120']) {
      const wanted = codesPostaux.flatMap((posts, i) => (posts.includes(post) ? [i] : []));
      const { population } = realModel.cog.communes;
      const largest = wanted.toSorted((a, b) => (population[b] ?? 0) - (population[a] ?? 0))[0] ?? -1;
      expect(first(post)?.id).toBe(codeAt(largest));
      expect(ids(post)).toEqual(expect.arrayContaining(wanted.map(codeAt)));
    }
  });

  test('a match inside a word never stands above one at its start', () => {
    for (const query of ['peronne', 'rue', 'roye', 'ham', 'lens', 'oise', 'court', 'mer']) {
      const starts = all(query).map(({ label, detail }) =>
        `${label} ${detail}`
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .some((word) => word.startsWith(query)),
      );
      const inside = starts.indexOf(false);
      expect(inside < 0 || !starts.slice(inside).includes(true), query).toBe(true);
    }
    expect(ids('peronne').filter((id) => id.startsWith('action-'))).toEqual([]);
  });

  test('territories come before actions, unless an action bears the very name', () => {
    for (const query of ['mobilité', 'logement', 'lens', 'thiérache', 'jeunes', 'formation', 'somme']) {
      const kinds = ids(query).map((id) => /^(?:action|appel)-/.test(id));
      expect(kinds.lastIndexOf(false), query).toBeLessThan(
        kinds.includes(true) ? kinds.indexOf(true) : Number.POSITIVE_INFINITY,
      );
    }
  });

  test('RSA finds the actions that speak of it, and none of the towns that resemble it', () => {
    expect(headings('RSA')[0]).toMatch(/^Actions/);
    // Then what is near to it, under a heading of its own.
    const own = search.find('RSA').filter(({ label }) => !label.includes('proche de'));
    expect(own.length).toBeGreaterThan(0);
    for (const { id } of own.flatMap(({ items }) => items)) {
      const action = realModel.action.get(id.replace('action-', ''));
      expect(`${action?.titre} ${action?.description}`).toMatch(/RSA|allocataire/);
    }
  });
});

test.each([
  ['2691', 'commune-02691', 'Communes · code INSEE 02691'],
  ['2500', 'commune-02381', 'Communes · code postal 02500'],
])('%s: a code that a spreadsheet took the zero of is found, and said with it', (query, id, heading) => {
  const [group] = search.find(query);
  expect(group?.label).toBe(heading);
  expect(group?.items.map((item) => item.id)).toContain(id);
});

test('a heading names the code that was typed, and no word beside it', () => {
  const headings = search.find('arrondissement 592').map(({ label }) => label);
  expect(headings.find((label) => label.includes('code postal'))).toMatch(/code postal 592…/);
});

test.each(realModel.cog.epci.flatMap(({ code }) => realModel.party.get(code) ?? []))(
  '$nom: a métropole that contracts goes by one name, in the search as on its sheet',
  ({ code, nom }) => {
    expect(search.find(code)[0]?.items[0]?.label).toBe(nom);
    // Its official name finds it first among EPCI, too.
    const official = realModel.cog.epci.find((epci) => epci.code === code)?.nom ?? '';
    expect(search.find(official)[0]?.items[0]?.id).toBe(`epci-${code}`);
  },
);
