import { describe, expect, test } from 'vitest';
import { contractsAt } from '../../../../src/domain/money/contracts';
import { type Place, partyPlace } from '../../../../src/domain/place';
import { partyFigures } from '../../../../src/domain/totals';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { embedCard } from '../../../../src/view/embed/embed-card';
import { buildHover } from '../../../../src/view/map/build-hover';
import { contractValue, coverageText } from '../../../../src/view/money/contract-words';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { buildFiche } from '../../../../src/view/paper/fiche';
import { paperSheet } from '../../../../src/view/paper/paper-sheet';
import { realModel as model } from '../../../fixtures/real-model';

const perimeters: readonly Place[] = [
  ...model.pacts.franceTravail.map(({ id }): Place => ({ kind: 'ft', id })),
  ...model.pacts.pactesTerritoriaux.map(({ id }): Place => ({ kind: 'pts', id })),
];
const on = (place: Place): ExplorerState => ({ ...START, selection: { kind: 'places', places: [place] } });
const panelOf = (place: Place) => buildPanel(model, on(place), () => []);

describe('the money that reaches a perimeter', () => {
  test('is told by its sheet, contract by contract, whole or in part', () => {
    for (const place of perimeters) {
      const panel = panelOf(place);
      if (panel.kind !== 'perimeter') throw new Error('no perimeter');
      const wanted = contractsAt(model, place);
      expect(wanted.length).toBeGreaterThan(0);
      expect(panel.reach?.rows.map(({ value, part }) => [value, part])).toEqual(
        wanted.map((contract) => [
          contractValue(partyFigures(model, contract.party.code, START.funding)),
          coverageText(contract),
        ]),
      );
      expect(panel.contracts.map(({ groups }) => groups.length > 0)).not.toContain(false);
    }
    const parts = perimeters.flatMap((place) => contractsAt(model, place).map(coverageText));
    expect(parts.some((part) => part !== null)).toBe(true);
  });

  test('is said to reach every inhabitant only where every contract covers the whole of it', () => {
    for (const place of perimeters) {
      const panel = panelOf(place);
      if (panel.kind !== 'perimeter') throw new Error('no perimeter');
      const parts = contractsAt(model, place).map(coverageText);
      const notes = panel.reach?.notes.join('\n') ?? '';
      const [all, some] = [notes.includes('Chaque habitant relève'), notes.includes('là où s’applique')];
      if (parts.length > 1)
        expect([all, some]).toEqual(parts.every((part) => part === null) ? [true, false] : [false, true]);
      expect(notes).not.toContain('s’ajoutent');
    }
  });

  test('is told by its page, its embed and the pointer', () => {
    for (const place of perimeters) {
      const panel = panelOf(place);
      const sheet = paperSheet(model, panel);
      if (!sheet) throw new Error('no sheet');
      const fiche = buildFiche(model, on(place), panel, sheet, { filters: [], link: '' });
      const page = fiche.parts.flatMap(({ texts }) => texts).join('\n');
      const card = embedCard(model, on(place), panel)?.lines.join('\n') ?? '';
      const pointer = buildHover(model, START, place).lines.join('\n');
      for (const { party } of contractsAt(model, place)) {
        const value = contractValue(partyFigures(model, party.code, START.funding));
        for (const said of [page, card, pointer]) expect(said).toContain(value);
      }
    }
  });
});

test('a count of actions and the list beside it hold the same: own ones, and shared ones apart', () => {
  let shared = 0;
  for (const { code } of model.pacts.parties) {
    const figures = partyFigures(model, code, START.funding);
    const panel = panelOf(partyPlace(code));
    if (panel.kind !== 'territory') throw new Error('no territory');
    const block = panel.contracts.find(({ own }) => own);
    const listed = new Set(
      block?.groups.flatMap(({ sousGroupes }) =>
        sousGroupes.flatMap(({ actions }) => actions.map(({ id }) => id)),
      ),
    ).size;
    const said = [...(block?.counted ?? '').matchAll(/(\d+)\s/g)].map(([, n]) => Number(n));
    expect(said.reduce((sum, n) => sum + n, 0)).toBe(listed);
    expect(said).toEqual([figures.ownActions, figures.sharedActions].filter((n) => n > 0));
    expect(panel.answer).toContain(block?.counted);
    shared += figures.sharedActions;
  }
  expect(shared).toBeGreaterThan(0);
});
