import type { PartyCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { SHARINGS } from '../../domain/money/sharing';
import type { Precision } from '../../domain/pacts';
import type { ExplorerState } from '../../state/explorer-state';
import type { FilterGroup, FilterOption, FiltersView } from '../filters-view';
import { formatEuros, precisionLabel } from '../text/formats';
import { SHARING_LABEL } from '../text/sharing';
import { resultText } from './results';

const PRECISIONS: readonly Precision[] = ['exact', 'interprete', 'approche'];
/** Euros; round bounds that part the amounts of the deck. */
const RANGES: readonly (readonly [number | null, number | null])[] = [
  [null, 99_999],
  [100_000, 499_999],
  [500_000, 999_999],
  [1_000_000, null],
];

const rangeLabel = (min: number | null, max: number | null): string =>
  min === null
    ? `Moins de ${formatEuros((max ?? 0) + 1)}`
    : max === null
      ? `${formatEuros(min)} et plus`
      : `${formatEuros(min)} à moins de ${formatEuros(max + 1)}`;

const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

type Money = Partial<ExplorerState['funding']>;
const withMoney = (state: ExplorerState, change: Money): ExplorerState => ({
  ...state,
  funding: { ...state.funding, ...change },
});

function fundingGroups(model: Model, state: ExplorerState): readonly FilterGroup[] {
  const { funding } = state;
  const party = (code: PartyCode, label: string): FilterOption => ({
    id: code,
    label,
    count: resultText(model, withMoney(state, { parties: [code] })),
    on: funding.parties.includes(code),
    command: { kind: 'choose', change: { funding: { parties: toggled(funding.parties, code) } } },
  });
  return [
    {
      id: 'partie',
      titre: 'Partie contractante',
      kind: 'many',
      options: model.pacts.parties.map(({ code, nomCourt }) => party(code, nomCourt)),
    },
    {
      id: 'montant',
      titre: 'Montant d’une ligne',
      kind: 'one',
      options: RANGES.map(([montantMin, montantMax]) => {
        const on = funding.montantMin === montantMin && funding.montantMax === montantMax;
        return {
          id: `${montantMin ?? ''}-${montantMax ?? ''}`,
          label: rangeLabel(montantMin, montantMax),
          count: resultText(model, withMoney(state, { montantMin, montantMax })),
          on,
          command: {
            kind: 'choose',
            change: { funding: on ? { montantMin: null, montantMax: null } : { montantMin, montantMax } },
          },
        };
      }),
    },
    {
      id: 'inspirante',
      titre: 'Actions inspirantes',
      kind: 'many',
      options: [
        {
          id: 'inspirante',
          label: 'Seulement celles que le support dit inspirantes',
          count: resultText(model, withMoney(state, { inspirante: true })),
          on: funding.inspirante,
          command: { kind: 'choose', change: { funding: { inspirante: !funding.inspirante } } },
        },
      ],
    },
  ];
}

function precisionGroup(model: Model, state: ExplorerState, kind: 'ft' | 'pts'): FilterGroup {
  const chosen = state[kind].precisions;
  return {
    id: 'precision',
    titre: 'Précision du périmètre',
    kind: 'many',
    options: PRECISIONS.map((value) => {
      const only: ExplorerState =
        kind === 'ft'
          ? { ...state, ft: { ...state.ft, precisions: [value] } }
          : { ...state, pts: { ...state.pts, precisions: [value] } };
      return {
        id: value,
        label: precisionLabel[value],
        count: resultText(model, only),
        on: chosen.includes(value),
        command: { kind: 'choose', change: { [kind]: { precisions: toggled(chosen, value) } } },
      };
    }),
  };
}

/** The filters beyond those always shown; every option says what it would leave, the others held. */
export function buildFilters(model: Model, state: ExplorerState): FiltersView {
  const result = resultText(model, state);
  const where = 'Texte dans le nom ou le libellé du support';
  switch (state.theme) {
    case 'financements':
      return {
        groups: fundingGroups(model, state),
        montant: { min: state.funding.montantMin, max: state.funding.montantMax },
        texte: {
          theme: 'funding',
          value: state.funding.texte,
          label: 'Texte dans l’action (titre, description, rubrique)',
        },
        sharing: SHARINGS.map((value) => ({
          value,
          label: SHARING_LABEL[value],
          on: state.funding.partage === value,
        })),
        result,
      };
    case 'france-travail':
      return {
        groups: [precisionGroup(model, state, 'ft')],
        montant: null,
        texte: { theme: 'ft', value: state.ft.texte, label: where },
        sharing: null,
        result,
      };
    case 'pactes-territoriaux':
      return {
        groups: [precisionGroup(model, state, 'pts')],
        montant: null,
        texte: { theme: 'pts', value: state.pts.texte, label: where },
        sharing: null,
        result,
      };
    case 'couverture':
      return { groups: [], montant: null, texte: null, sharing: null, result };
  }
}
