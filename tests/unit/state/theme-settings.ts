import { type ExplorerState, START, type ThemeKind } from '../../../src/state/explorer-state';
import { apply, type Command } from '../../../src/state/store';
import { FILTERS } from '../../../src/themes/filters';
import { PAGES } from '../../../src/themes/pages';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { realModel as model } from '../../fixtures/real-model';

type Choose = Extract<Command, { readonly kind: 'choose' | 'toggle' }>;
const isChoose = (value: object): value is Choose =>
  'kind' in value &&
  ((value.kind === 'choose' && 'change' in value) || (value.kind === 'toggle' && 'values' in value));

/** Every choice that a view carries, wherever it stands. */
const choicesIn = (value: unknown): readonly Choose[] =>
  typeof value !== 'object' || value === null
    ? []
    : isChoose(value)
      ? [value]
      : Object.values(value).flatMap(choicesIn);

const known = new Map<ThemeKind, readonly Choose[]>();

/** What the settings, the filters and the legend of a theme offer at its start: of any theme, without knowing it. */
export function settingsOf(theme: ThemeKind): readonly Choose[] {
  const state: ExplorerState = { ...START, theme };
  const found = known.get(theme) ?? [
    ...new Map(
      choicesIn([
        PAGES[theme].controls(model, state),
        FILTERS[theme].filters(model, state),
        buildLegend(model, state, buildMapView(model, state, cogAnchors(model))),
      ]).map((command) => [JSON.stringify(command), command]),
    ).values(),
  ];
  known.set(theme, found);
  return found;
}

/** A state once its settings have been chosen, one after the other. */
export const chosen = (state: ExplorerState, commands: readonly Command[]): ExplorerState =>
  commands.reduce(apply, state);
