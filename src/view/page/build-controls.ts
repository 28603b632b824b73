import { crossCoverage } from '../../domain/cross-coverage';
import type { Vague } from '../../domain/deck/edition';
import { coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { AxeNum } from '../../domain/pacts';
import { type ActionFilter, filterActions, regionFigures } from '../../domain/totals';
import {
  BOUNDARY_LEVELS,
  type BoundaryLevel,
  type ExplorerState,
  MAILLES,
  type Maille,
  OVERLAYS,
  type Overlay,
  THEME_KINDS,
  type ThemeKind,
} from '../../state/explorer-state';
import { COVERAGE_UNITS } from '../../themes/couverture/choice';
import { INDICATORS, type Indicator } from '../../themes/financements/choice';
import type { ControlsView } from '../controls-view';
import { fundingReading } from '../funding/units';
import { coverageSentence } from '../map/legend/entries';
import { ftMatches, pactMatches, ptsLetters, ptsToken } from '../map/map-marks';
import { regionTotalFigure } from '../panel/region-figures';
import { CROSS_LABEL, crossCount } from '../text/cross-words';
import { axeLabel, plural } from '../text/formats';
import { capital } from '../text/grammar';
import { waveSteps, wavesLabel } from '../text/waves';

export const THEME_LABEL: Readonly<Record<ThemeKind, string>> = {
  financements: 'Financements',
  'france-travail': 'France Travail',
  'pactes-territoriaux': 'Pactes territoriaux',
  couverture: 'Couverture croisée',
};
const INDICATOR_LABEL: Readonly<Record<Indicator, string>> = {
  'par-habitant': '€/hab.',
  euros: 'Euros',
  actions: 'Actions',
};
export const LEVEL_LABEL: Readonly<Record<BoundaryLevel, string>> = {
  departement: 'Départements',
  arrondissement: 'Arrondissements',
  epci: 'EPCI',
  commune: 'Communes',
};
const UNIT_LABEL: Readonly<Record<ThemeKind, string>> = {
  financements: 'Parties contractantes',
  'france-travail': 'Territoires France Travail',
  'pactes-territoriaux': 'Pactes territoriaux',
  couverture: 'Unités du thème',
};
const OVERLAY_LABEL: Readonly<Record<Overlay, string>> = {
  'france-travail': 'France Travail',
  'pactes-territoriaux': 'Pactes territoriaux',
  lieux: 'Lieux d’action',
};

function fundingControls(model: Model, state: ExplorerState): NonNullable<ControlsView['funding']> {
  const { funding } = state;
  // Every other filter in force holds, here as in the sheet: each axe says what it amounts to with them.
  const reading = fundingReading(model, funding);
  const all = regionFigures(model, { ...reading, axe: null }).eur;
  const counted = (label: string, choice: ActionFilter): string =>
    `${label} (${filterActions(model, { ...reading, ...choice }).length})`;
  const axes: readonly (AxeNum | null)[] = [null, ...model.axes];
  return {
    indicators: INDICATORS.map((value) => ({
      value,
      label: INDICATOR_LABEL[value],
      on: funding.indicator === value,
    })),
    axes: axes.map((value) => {
      const label =
        value === null ? 'Tous les axes' : axeLabel(value, model.axe.get(value)?.titreCourt ?? '');
      const filter = { ...reading, axe: value };
      return {
        value,
        label,
        on: funding.axe === value && (value !== null || funding.sujet === null),
        figure: regionTotalFigure(model, filter, label),
        ratio: all > 0 ? regionFigures(model, filter).eur / all : 0,
      };
    }),
    thematiques: model.axes.map((axe) => ({
      label: axeLabel(axe, model.axe.get(axe)?.titreCourt ?? ''),
      options: model.pacts.thematiques
        .filter((thematique) => thematique.axe === axe)
        .map((thematique) => ({
          value: thematique.id,
          label: counted(thematique.titreCourt, { axe, thematique: thematique.id, sujet: null }),
          on: funding.thematique === thematique.id,
          axe,
        })),
    })),
    sujets: model.pacts.sujets.map((sujet) => ({
      value: sujet.id,
      label: counted(sujet.titre, { axe: null, thematique: null, sujet: sujet.id }),
      on: funding.sujet === sujet.id,
    })),
  };
}

function coverageControls(model: Model, { couverture }: ExplorerState): ControlsView['couverture'] {
  const { rows } = crossCoverage(model);
  return {
    unites: COVERAGE_UNITS.map((value) => ({
      value,
      label: LEVEL_LABEL[value],
      on: couverture.unite === value,
    })),
    classes: [
      { value: null, label: 'Toutes les classes', on: couverture.classe === null, detail: '' },
      ...rows.map((row) => ({
        value: row.kind,
        label: CROSS_LABEL[row.kind],
        on: couverture.classe === row.kind,
        detail: crossCount(row),
      })),
    ],
  };
}

const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

const hasPlaces = ({ pacts }: Model): boolean => pacts.actions.some(({ lieux }) => lieux.length > 0);

/** Choices of the left column, each with what it amounts to. */
export function buildControls(model: Model, state: ExplorerState): ControlsView {
  // What choosing one leaves, every other filter in force held, as in the legend.
  const pactsWith = (change: Partial<ExplorerState['pts']>): number =>
    model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, { ...state.pts, ...change })).length;
  // One wave is no choice.
  const letters = ptsLetters(model);
  const vagues: readonly (Vague | null)[] = [null, ...(model.vagues.length > 1 ? model.vagues : [])];
  return {
    themes: THEME_KINDS.map((value) => ({ value, label: THEME_LABEL[value], on: state.theme === value })),
    funding: state.theme === 'financements' ? fundingControls(model, state) : null,
    ft:
      state.theme === 'france-travail'
        ? {
            pas: waveSteps(model, state.ft),
            vagues: vagues.map((value) => ({
              value,
              label: value === null ? capital(wavesLabel(model)) : `Vague ${value}`,
              on: state.ft.vague === value && !state.ft.cumul,
              detail: coverageSentence(
                coverageTotal(
                  model,
                  model.pacts.franceTravail.filter((row) => ftMatches(row, { ...state.ft, vague: value })),
                ),
              ),
            })),
          }
        : null,
    pts:
      state.theme === 'pactes-territoriaux'
        ? {
            thematiques: model.pacts.ptsThematiques.map((thematique, i) => ({
              value: thematique.id,
              label: thematique.titre,
              on: state.pts.thematiques.includes(thematique.id),
              letter: letters.get(thematique.id) ?? '',
              token: ptsToken(i),
              command: {
                kind: 'choose',
                change: { pts: { thematiques: toggled(state.pts.thematiques, thematique.id) } },
              },
              count: plural(pactsWith({ thematiques: [...state.pts.thematiques, thematique.id] }), 'pacte'),
            })),
            publics: model.pacts.ptsPublics.map((row) => ({
              value: row.id,
              label: row.titre,
              on: state.pts.publics.includes(row.id),
              command: {
                kind: 'choose',
                change: { pts: { publics: toggled(state.pts.publics, row.id) } },
              },
              count: plural(pactsWith({ publics: [...state.pts.publics, row.id] }), 'pacte'),
            })),
          }
        : null,
    couverture: state.theme === 'couverture' ? coverageControls(model, state) : null,
    limites: BOUNDARY_LEVELS.map((value) => ({
      value,
      label: LEVEL_LABEL[value],
      on: state.limites.includes(value),
    })),
    mailles: MAILLES.map((value: Maille) => ({
      value,
      label: value === 'theme' ? UNIT_LABEL[state.theme] : LEVEL_LABEL[value],
      on: state.maille === value,
    })),
    overlays: OVERLAYS.filter(
      (value) =>
        value !== state.theme && (value !== 'lieux' || hasPlaces(model) || state.overlays.includes(value)),
    ).map((value) => ({
      value,
      label: OVERLAY_LABEL[value],
      on: state.overlays.includes(value),
    })),
  };
}
