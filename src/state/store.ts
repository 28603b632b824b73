import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AxeNum } from '../domain/pacts';
import { type Place, samePlace } from '../domain/place';
import type { Camera } from '../domain/projection';
import {
  BOUNDARY_LEVELS,
  type BoundaryLevel,
  type CoverageChoice,
  type ExplorerState,
  type FtChoice,
  type FundingChoice,
  type Indicator,
  type Maille,
  NO_SELECTION,
  OVERLAYS,
  type Overlay,
  type PtsChoice,
  type Selection,
  selectedPlaces,
  type ThemeKind,
} from './explorer-state';
import { activeFilters, type FilterRef, withoutFilter } from './filters';

/** Everything a reader can do, as named changes. Views call these and nothing else. */
export type Command =
  | { readonly kind: 'theme'; readonly theme: ThemeKind }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'axe'; readonly axe: AxeNum | null }
  | { readonly kind: 'thematique'; readonly thematique: string | null; readonly axe: AxeNum | null }
  | { readonly kind: 'sujet'; readonly sujet: string | null }
  | { readonly kind: 'vague'; readonly vague: ExplorerState['ft']['vague']; readonly cumul?: boolean }
  | { readonly kind: 'pts-thematique'; readonly id: string; readonly on: boolean }
  | { readonly kind: 'pts-public'; readonly id: string; readonly on: boolean }
  /** Changes of one theme’s choice that stand by themselves; axe, thématique and subject have rules of their own. */
  | {
      readonly kind: 'funding';
      readonly change: Partial<Omit<FundingChoice, 'indicator' | 'axe' | 'thematique' | 'sujet'>>;
    }
  | { readonly kind: 'ft'; readonly change: Partial<FtChoice> }
  | { readonly kind: 'pts'; readonly change: Partial<PtsChoice> }
  | { readonly kind: 'couverture'; readonly change: Partial<CoverageChoice> }
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

const toggle = <T>(all: readonly T[], item: T, on: boolean): readonly T[] =>
  on ? [...all.filter((other) => other !== item), item] : all.filter((other) => other !== item);

const selectionOf = (places: readonly Place[]): Selection => {
  const [first, ...rest] = places;
  return first ? { kind: 'places', places: [first, ...rest] } : NO_SELECTION;
};

/** Another axe, thématique or subject. A rank is of the breaks that it was chosen in: with breaks of its own, it goes. */
function looking(
  state: ExplorerState,
  change: Pick<FundingChoice, 'axe' | 'thematique' | 'sujet'>,
): ExplorerState {
  const { classe, echelle } = state.funding;
  const kept = echelle === 'indicateur' && classe?.startsWith('classe-') ? null : classe;
  return { ...state, funding: { ...state.funding, ...change, classe: kept } };
}

/** Pure reducer: the next state of a command. */
export function apply(state: ExplorerState, command: Command): ExplorerState {
  switch (command.kind) {
    case 'theme':
      return { ...state, theme: command.theme };
    case 'indicator':
      return { ...state, funding: { ...state.funding, indicator: command.indicator } };
    case 'axe':
      return looking(state, { axe: command.axe, thematique: null, sujet: null });
    case 'thematique':
      return looking(state, { axe: command.axe, thematique: command.thematique, sujet: null });
    case 'sujet':
      return looking(state, { sujet: command.sujet, axe: null, thematique: null });
    case 'vague':
      return { ...state, ft: { ...state.ft, vague: command.vague, cumul: command.cumul ?? false } };
    case 'pts-thematique':
      return {
        ...state,
        pts: { ...state.pts, thematiques: toggle(state.pts.thematiques, command.id, command.on) },
      };
    case 'pts-public':
      return { ...state, pts: { ...state.pts, publics: toggle(state.pts.publics, command.id, command.on) } };
    case 'funding': {
      const { change } = command;
      // A rank means nothing any more once the classes are others.
      const classe =
        change.classement === undefined && change.echelle === undefined ? state.funding.classe : null;
      return { ...state, funding: { ...state.funding, classe, ...change } };
    }
    case 'ft':
      return { ...state, ft: { ...state.ft, ...command.change } };
    case 'pts':
      return { ...state, pts: { ...state.pts, ...command.change } };
    case 'couverture':
      return { ...state, couverture: { ...state.couverture, ...command.change } };
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
}

export function createExplorerStore(
  initial: ExplorerState,
  onCommand: (command: Command, next: ExplorerState) => void = () => {},
): Store {
  const api = createStore<ExplorerState>(() => initial);
  return {
    api,
    dispatch: (command) => {
      const next = apply(api.getState(), command);
      if (next === api.getState()) return;
      api.setState(next, true);
      onCommand(command, next);
    },
  };
}
