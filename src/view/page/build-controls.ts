import type { Model } from '../../domain/model';
import {
  BOUNDARY_LEVELS,
  type ExplorerState,
  MAILLES,
  OVERLAYS,
  type Overlay,
  THEME_KINDS,
  type ThemeKind,
} from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { ControlsView } from '../controls-view';
import { LEVELS_LABEL } from '../text/formats';

const overlayLabel = (overlay: Overlay): string =>
  overlay === 'lieux' ? 'Lieux d’action' : PAGES[overlay].label;

const isOffered = (model: Model, theme: ThemeKind): boolean => PAGES[theme].isOffered?.(model) ?? true;

const hasPlaces = ({ pacts }: Model): boolean => pacts.actions.some(({ lieux }) => lieux.length > 0);

/** Choices of the left column, each with what it amounts to. */
export function buildControls(model: Model, state: ExplorerState): ControlsView {
  const page = PAGES[state.theme];
  return {
    themes: THEME_KINDS.filter((value) => isOffered(model, value) || state.theme === value).map((value) => ({
      value,
      label: PAGES[value].label,
      on: state.theme === value,
    })),
    groups: page.controls(model, state),
    moreFilters: page.moreFilters,
    limites: BOUNDARY_LEVELS.map((value) => ({
      value,
      label: LEVELS_LABEL[value],
      on: state.limites.includes(value),
    })),
    mailles: MAILLES.map((value) => ({
      value,
      label: value === 'theme' ? page.unitsLabel : LEVELS_LABEL[value],
      on: state.maille === value,
    })),
    overlays: OVERLAYS.filter(
      (value) =>
        value !== state.theme &&
        ((value === 'lieux' ? hasPlaces(model) : isOffered(model, value)) || state.overlays.includes(value)),
    ).map((value) => ({
      value,
      label: overlayLabel(value),
      on: state.overlays.includes(value),
    })),
  };
}
