import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Place, samePlace } from '../domain/place';
import type { Camera } from '../domain/projection';
import {
  BOUNDARY_LEVELS,
  type BoundaryLevel,
  type ChoiceChange,
  type ExplorerState,
  type Maille,
  NO_SELECTION,
  OVERLAYS,
  type Overlay,
  type Selection,
  selectedPlaces,
  type ThemeKind,
} from './explorer-state';
import type { FilterRef } from './filter-ref';
import { activeFilters, withChoices, withoutFilter, withToggled } from './filters';

/** Everything a reader can do, as named changes. Views call these and nothing else. */
export type Command =
  | { readonly kind: 'theme'; readonly theme: ThemeKind }
  /** What a theme is about, its filters and its hypotheses: the commands that write a field of a choice. */
  | { readonly kind: 'choose'; readonly change: ChoiceChange }
  /** Puts values into lists of a choice, or takes them out, as they are by then: a page may be a press behind. */
  | { readonly kind: 'toggle'; readonly values: ChoiceChange }
  | { readonly kind: 'remove-filter'; readonly filter: FilterRef }
  /** Of the theme in force; the others keep theirs. */
  | { readonly kind: 'clear-filters' }
  | { readonly kind: 'limite'; readonly level: BoundaryLevel; readonly on: boolean }
  | { readonly kind: 'maille'; readonly maille: Maille }
  | { readonly kind: 'overlay'; readonly overlay: Overlay; readonly on: boolean }
  | { readonly kind: 'select'; readonly place: Place; readonly add: boolean }
  | { readonly kind: 'unselect'; readonly place: Place }
  | { readonly kind: 'select-action'; readonly id: string }
  | { readonly kind: 'select-shared' }
  | { readonly kind: 'clear-selection' }
  | { readonly kind: 'camera'; readonly camera: Camera | null }
  | { readonly kind: 'tableau'; readonly on: boolean }
  | { readonly kind: 'replace'; readonly state: ExplorerState };

const selectionOf = (places: readonly Place[]): Selection => {
  const [first, ...rest] = places;
  return first ? { kind: 'places', places: [first, ...rest] } : NO_SELECTION;
};

/** Pure reducer: the next state of a command. */
export function apply(state: ExplorerState, command: Command): ExplorerState {
  switch (command.kind) {
    case 'theme':
      return { ...state, theme: command.theme };
    case 'choose':
      return withChoices(state, command.change);
    case 'toggle':
      return withChoices(state, withToggled(state, command.values));
    case 'remove-filter':
      return withoutFilter(state, command.filter);
    case 'clear-filters':
      return activeFilters(state).reduce(withoutFilter, state);
    case 'limite':
      return {
        ...state,
        limites: BOUNDARY_LEVELS.filter((level) =>
          level === command.level ? command.on : state.limites.includes(level),
        ),
      };
    case 'maille':
      return { ...state, maille: command.maille };
    case 'overlay':
      return {
        ...state,
        overlays: OVERLAYS.filter((overlay) =>
          overlay === command.overlay ? command.on : state.overlays.includes(overlay),
        ),
      };
    case 'select': {
      if (!command.add) return { ...state, selection: selectionOf([command.place]) };
      const current = selectedPlaces(state.selection);
      const already = current.some((place) => samePlace(place, command.place));
      return {
        ...state,
        selection: selectionOf(
          already ? current.filter((place) => !samePlace(place, command.place)) : [...current, command.place],
        ),
      };
    }
    case 'unselect':
      return {
        ...state,
        selection: selectionOf(
          selectedPlaces(state.selection).filter((place) => !samePlace(place, command.place)),
        ),
      };
    case 'select-action':
      return { ...state, selection: { kind: 'action', id: command.id } };
    case 'select-shared':
      return { ...state, selection: { kind: 'partages' } };
    case 'clear-selection':
      return { ...state, selection: NO_SELECTION };
    case 'camera':
      return { ...state, camera: command.camera };
    case 'tableau':
      return { ...state, tableau: command.on };
    case 'replace':
      return command.state;
  }
}

/** A camera move replaces the current history entry; every other command makes a new one. */
export const pushesHistory = (command: Command): boolean => command.kind !== 'camera';

export interface Store {
  readonly api: StoreApi<ExplorerState>;
  readonly dispatch: (command: Command) => void;
  /** The state that a command would make: the very one that it makes, when it is given next. */
  readonly foresee: (command: Command) => ExplorerState;
}

export function createExplorerStore(
  initial: ExplorerState,
  onCommand: (command: Command, next: ExplorerState) => void = () => {},
): Store {
  const api = createStore<ExplorerState>(() => initial);
  let foreseen: { readonly from: ExplorerState; readonly said: string; readonly next: ExplorerState } | null =
    null;
  const foresee = (command: Command): ExplorerState => {
    const from = api.getState();
    const said = JSON.stringify(command);
    if (foreseen?.from !== from || foreseen.said !== said)
      foreseen = { from, said, next: apply(from, command) };
    return foreseen.next;
  };
  return {
    ...{ api, foresee },
    dispatch: (command) => {
      const next = foresee(command);
      if (next === api.getState()) return;
      api.setState(next, true);
      onCommand(command, next);
    },
  };
}
