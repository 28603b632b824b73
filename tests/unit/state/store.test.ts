import { describe, expect, test } from 'vitest';
import { START } from '../../../src/state/explorer-state';
import { apply, createExplorerStore, pushesHistory } from '../../../src/state/store';
import { dep } from '../../fixtures/made-model';

const nord = { kind: 'departement', code: dep('59') } as const;
const pas = { kind: 'departement', code: dep('62') } as const;

describe('commands', () => {
  test('a plain click replaces the selection; with Ctrl it adds, then removes', () => {
    const one = apply(START, { kind: 'select', place: nord, add: false });
    const two = apply(one, { kind: 'select', place: pas, add: true });
    expect(two.selection).toEqual({ kind: 'places', places: [nord, pas] });
    expect(apply(two, { kind: 'select', place: nord, add: true }).selection).toEqual({
      kind: 'places',
      places: [pas],
    });
    expect(apply(two, { kind: 'select', place: nord, add: false }).selection).toEqual({
      kind: 'places',
      places: [nord],
    });
  });

  test('an axe clears the thématique and the subject, which would contradict it', () => {
    const state = apply(START, { kind: 'choose', change: { funding: { sujet: 's' } } });
    expect(apply(state, { kind: 'choose', change: { funding: { axe: 2 } } }).funding).toMatchObject({
      axe: 2,
      sujet: null,
      thematique: null,
    });
  });

  test('two values put by one page, which has not followed the first, are both held; put again, one is taken', () => {
    const put = (value: string) => ({ kind: 'toggle', values: { pts: { thematiques: [value] } } }) as const;
    const { api, dispatch } = createExplorerStore(START);
    for (const value of ['logement', 'mobilite']) dispatch(put(value));
    expect(api.getState().pts).toEqual({ ...START.pts, thematiques: ['logement', 'mobilite'] });
    dispatch(put('logement'));
    expect(api.getState().pts.thematiques).toEqual(['mobilite']);
  });

  test('boundary levels stay in the order of levels', () => {
    expect(apply(START, { kind: 'limite', level: 'arrondissement', on: true }).limites).toEqual([
      'departement',
      'arrondissement',
      'epci',
    ]);
  });

  test('a camera move makes no history entry', () => {
    expect(pushesHistory({ kind: 'camera', camera: null })).toBe(false);
    expect(pushesHistory({ kind: 'clear-selection' })).toBe(true);
  });

  test('clearing filters keeps the theme, the indicator and the selection', () => {
    const state = apply(apply(START, { kind: 'choose', change: { funding: { measure: 'euros' } } }), {
      kind: 'choose',
      change: { funding: { axe: 3 } },
    });
    expect(apply(state, { kind: 'clear-filters' })).toEqual(
      apply(START, { kind: 'choose', change: { funding: { measure: 'euros' } } }),
    );
  });

  test('the store tells each command with the state that it made', () => {
    const told: unknown[] = [];
    const store = createExplorerStore(START, (command, next) => told.push([command.kind, next.theme]));
    store.dispatch({ kind: 'theme', theme: 'france-travail' });
    expect(told).toEqual([['theme', 'france-travail']]);
  });

  test('what is foreseen is the very state that the command makes, and is told to nobody', () => {
    const told: unknown[] = [];
    const store = createExplorerStore(START, (command) => told.push(command.kind));
    const foreseen = store.foresee({ kind: 'theme', theme: 'besoins' });
    expect(foreseen).toEqual(apply(START, { kind: 'theme', theme: 'besoins' }));
    expect([store.api.getState(), told]).toEqual([START, []]);
    store.dispatch({ kind: 'theme', theme: 'besoins' });
    expect(store.api.getState()).toBe(foreseen);
    // From another state the same command makes another.
    store.dispatch({ kind: 'select', place: nord, add: false });
    store.dispatch({ kind: 'theme', theme: 'besoins' });
    expect(store.api.getState().selection).toEqual({ kind: 'places', places: [nord] });
  });
});
