import { describe, expect, test } from 'vitest';
import { MAILLES, type Selection, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import {
  type Direction,
  navigableUnits,
  neighbourTowards,
  unitSentence,
} from '../../../src/view/map/navigation';
import { pickable } from '../../../src/view/map/pickable';
import { realModel } from '../../fixtures/real-model';

const anchorOf = cogAnchors(realModel);
const unitsOf = (maille: (typeof MAILLES)[number]) =>
  navigableUnits(realModel, pickable(realModel, { ...START, maille }).places, anchorOf);
const DIRECTIONS: readonly Direction[] = ['nord', 'sud', 'est', 'ouest'];
const departements = unitsOf('departement');
const walk = (from: string, direction: Direction): string | undefined => {
  const unit = departements.find(({ name }) => name === from);
  return unit && neighbourTowards(departements, unit, direction)?.name;
};

describe('from neighbour to neighbour', () => {
  test('an arrow goes where a person sees it go', () => {
    expect(walk('Oise', 'nord')).toBe('Somme');
    expect(walk('Somme', 'nord')).toBe('Pas-de-Calais');
    expect(walk('Oise', 'est')).toBe('Aisne');
    expect(walk('Oise', 'sud')).toBeUndefined();
  });

  test.each(MAILLES)('every unit can be reached from the first: %s', (maille) => {
    const units = unitsOf(maille);
    const reached = new Set<string>();
    const queue = units.slice(0, 1);
    for (let unit = queue.pop(); unit; unit = queue.pop()) {
      if (reached.has(unit.key)) continue;
      reached.add(unit.key);
      // Communes are too many to try all the ways out of each: the list reaches them.
      if (maille === 'commune' && reached.size > 40) break;
      for (const direction of DIRECTIONS) {
        const next = neighbourTowards(units, unit, direction);
        if (next) queue.push(next);
      }
    }
    expect(reached.size).toBe(maille === 'commune' ? 41 : units.length);
  });
});

test('the sentence says name, level, value with unit, scheme and precision', () => {
  type Theme = (typeof THEME_KINDS)[number];
  const told = (theme: Theme): ReadonlyMap<string, string> => {
    const state = { ...START, theme };
    return new Map(
      navigableUnits(realModel, pickable(realModel, state).places, anchorOf).map(({ name, place }) => [
        name,
        unitSentence(realModel, state, place).replaceAll('\u00a0', ' '),
      ]),
    );
  };
  const all = new Map(THEME_KINDS.map((theme) => [theme, told(theme)]));
  const sentence = (theme: Theme, name: string): string => all.get(theme)?.get(name) ?? '';
  expect(sentence('financements', 'Nord')).toMatch(
    /^Nord : Département, Contrat Nord : 22 685 000 € · 8,67 €\/hab\. \(sur [\d ]+ habitants\), interprété, Contrat MEL \(/,
  );
  expect(sentence('financements', 'Oise')).toMatch(/^Oise : Département, 4 309 682 € · 5,19 €\/hab\./);
  expect(sentence('france-travail', 'Laon')).toMatch(/France Travail, vague 1, Périmètre approché/);
  expect(sentence('pactes-territoriaux', 'Cambrésis')).toMatch(/Pacte territorial, Périmètre exact/);
  // Of what the card says in sentences, it makes one.
  for (const [theme, sentences] of all) {
    expect(sentences.size, theme).toBeGreaterThan(0);
    for (const text of sentences.values()) expect(text).not.toMatch(/\.,/);
  }
});

test('what is chosen changes no list of a level: nothing is made of it again', () => {
  const [first] = realModel.cog.departements;
  if (!first) throw new Error('no département');
  const selection: Selection = { kind: 'places', places: [{ kind: 'departement', code: first.code }] };
  for (const maille of MAILLES.filter((level) => level !== 'theme')) {
    const state = { ...START, maille };
    expect(pickable(realModel, { ...state, selection }).places, maille).toBe(
      pickable(realModel, state).places,
    );
  }
});
