import { expect, test } from 'vitest';
import { schemesAt } from '../../../../src/domain/coverage';
import type { Place } from '../../../../src/domain/place';
import { START } from '../../../../src/state/explorer-state';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { at } from '../../../../src/view/text/grammar';
import { com, dep, epci, madeModel } from '../../../fixtures/made-model';
import { realModel } from '../../../fixtures/real-model';

const answer = (model: typeof madeModel, place: Place, axe: number | null = null): string => {
  const funding = { ...START.funding, axe };
  const view = buildPanel(
    model,
    { ...START, funding, selection: { kind: 'places', places: [place] } },
    () => [],
  );
  return view.kind === 'territory' ? view.answer : '';
};

test('the article of a commune goes into the preposition', () => {
  expect(['Péronne', 'Le Quesnoy', 'Les Ageux', 'La Bassée'].map(at)).toEqual([
    'À Péronne',
    'Au Quesnoy',
    'Aux Ageux',
    'À La Bassée',
  ]);
});

test('the sheet of a commune answers in one sentence: its schemes, then the actions of each contract', () => {
  const text = answer(madeModel, { kind: 'commune', code: com('59003') });
  expect(text).toMatch(/^À .+: France Travail \(vague 1\)/);
  expect(text).toMatch(/1.action citée en propre et 1.partagée \(contrat du département\)/);
});

test('that of a party tells its own actions without saying whose', () => {
  expect(answer(madeModel, { kind: 'departement', code: dep('59') })).toMatch(
    /1.action citée en propre et 1.partagée(,|\.)/,
  );
});

test('what nothing reaches is told, and a filter that acts', () => {
  const places: readonly Place[] = realModel.cog.epci.map(({ code }) => ({ kind: 'epci', code }));
  for (const place of places) {
    const none = schemesAt(realModel, place).length === 0;
    expect(answer(realModel, place).includes('ni expérimentation France Travail ni pacte territorial')).toBe(
      none,
    );
    expect(answer(realModel, place, 1)).toContain('filtre en cours');
    expect(answer(realModel, place)).not.toContain('filtre en cours');
  }
});

test('a scheme on part of a place only says so', () => {
  const partial = realModel.cog.epci.find(({ code }) => {
    const found = schemesAt(realModel, { kind: 'epci', code }).filter(({ scheme }) => scheme.kind === 'ft');
    return found.length > 0 && found.every(({ coverage }) => coverage.kind !== 'entier');
  });
  expect(partial).toBeDefined();
  if (partial)
    expect(answer(realModel, { kind: 'epci', code: epci(partial.code) })).toContain('sur une partie');
});
