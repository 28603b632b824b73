import { describe, expect, test } from 'vitest';
import { DEGREE_WORD } from '../../../../src/domain/certainty/words';
import { contractsAt } from '../../../../src/domain/money/contracts';
import type { Place } from '../../../../src/domain/place';
import { partyFigures } from '../../../../src/domain/totals';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { comparativeOnPaper } from '../../../../src/view/paper/paper-comparative';
import { paperSheet } from '../../../../src/view/paper/paper-sheet';
import { absenceText } from '../../../../src/view/text/figures';
import { formatEuros } from '../../../../src/view/text/formats';
import { realModel as model } from '../../../fixtures/real-model';

const on = (selection: ExplorerState['selection']) => {
  const state: ExplorerState = { ...START, selection };
  const panel = buildPanel(model, state, () => []);
  const sheet =
    panel.kind === 'comparative' ? comparativeOnPaper(model, panel, state) : paperSheet(model, panel);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const one = (place: Place) => on({ kind: 'places', places: [place] });
const degrees = Object.values(DEGREE_WORD);

const places: readonly Place[] = [
  { kind: 'region' },
  ...model.cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...model.cog.arrondissements.map(({ code }): Place => ({ kind: 'arrondissement', code })),
  ...model.cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
  ...model.pacts.franceTravail.map(({ id }): Place => ({ kind: 'ft', id })),
  ...model.pacts.pactesTerritoriaux.map(({ id }): Place => ({ kind: 'pts', id })),
];

describe('the sheet of what is chosen, on paper', () => {
  test('says of each figure how sure it is and where it comes from; an absence has no degree', () => {
    const sheets = [
      ...places.map(one),
      ...model.pacts.actions.map(({ id }) => on({ kind: 'action', id })),
      on({ kind: 'partages' }),
      on({ kind: 'places', places: [places[1] ?? { kind: 'region' }, places[2] ?? { kind: 'region' }] }),
    ];
    for (const { titre, parts } of sheets) {
      const rows = parts.flatMap((part) => part.rows);
      expect(rows.length, titre).toBeGreaterThan(0);
      for (const { label, value, precision, source } of rows) {
        expect(source, `${titre}, ${label}`).not.toBe('');
        const told = degrees.some((word) => precision.startsWith(word));
        const absent = /(Aucune action citée|^—|non compté|non répartis?|sans objet)$/.test(value);
        expect(told, `${titre}, ${label}: ${value}, ${precision}`).toBe(!absent);
      }
    }
  });

  test('of the region lists every action, with each amount cited and whose it is', () => {
    const parts = one({ kind: 'region' }).parts.filter(({ role }) => role === 'actions');
    const rows = parts.flatMap((part) => part.rows);
    const lines = model.pacts.actions.flatMap(({ titre, lignes }) => lignes.map((line) => ({ titre, line })));
    expect(rows).toHaveLength(lines.length);
    for (const [i, { titre, line }] of lines.entries()) {
      expect(rows[i]?.label.startsWith(`${titre} · `), titre).toBe(true);
      expect(rows[i]?.label.includes('partagé'), titre).toBe(line.partage);
      expect(rows[i]?.value, titre).toContain(formatEuros(line.montantEur));
    }
  });

  test('names every contract that reaches the place, with its value', () => {
    for (const place of places) {
      if (place.kind !== 'epci' && place.kind !== 'arrondissement') continue;
      const { parts, titre } = one(place);
      const said = parts
        .flatMap(({ titre: name, rows }) => [name, ...rows.map(({ value }) => value)])
        .join('\n');
      for (const { party } of contractsAt(model, place)) {
        const { amount } = partyFigures(model, party.code, START.funding);
        expect(said, titre).toContain(party.nom);
        expect(said, titre).toContain(
          amount.kind === 'euros' ? formatEuros(amount.value) : absenceText(amount),
        );
      }
    }
  });

  test('nothing chosen has no sheet', () => {
    expect(
      paperSheet(
        model,
        buildPanel(model, START, () => []),
      ),
    ).toBeNull();
  });
});
