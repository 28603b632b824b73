import type { PartyCode } from '../../domain/codes';
import type { Model } from '../../domain/model';
import { SHARINGS } from '../../domain/money/sharing';
import type { ExplorerState } from '../../state/explorer-state';
import { TEXT_LIMIT } from '../../state/url/choice-keys';
import type { FilterGroup, FilterOption } from '../../view/filters-view';
import { axeLabel, formatEuros, GAP } from '../../view/text/formats';
import { SHARING_LABEL } from '../../view/text/sharing';
import type { SoughtSubject, ThemeFilters, ThemeNarrowing, ThemeSubjects } from '../theme-later';
import { type FundingChoice, CHOICE as money } from './choice';
import { actionsText, counted, fundingActions } from './reading';

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

function fundingGroups(model: Model, { funding }: ExplorerState): readonly FilterGroup[] {
  const party = (code: PartyCode, label: string): FilterOption => ({
    id: code,
    label,
    count: counted(model, { ...funding, ...{ parties: [code] } }),
    on: funding.parties.includes(code),
    command: { kind: 'toggle', values: { funding: { parties: [code] } } },
  });
  return [
    {
      id: 'partie',
      titre: 'Signataire',
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
          count: counted(model, { ...funding, ...{ montantMin, montantMax } }),
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
          count: counted(model, { ...funding, ...{ inspirante: true } }),
          on: funding.inspirante,
          command: { kind: 'choose', change: { funding: { inspirante: !funding.inspirante } } },
        },
      ],
    },
  ];
}

const filters: ThemeFilters = (model, state) => ({
  groups: fundingGroups(model, state),
  montant: {
    min: state.funding.montantMin,
    max: state.funding.montantMax,
    command: (montantMin, montantMax) => ({
      kind: 'choose',
      change: { funding: { montantMin, montantMax } },
    }),
  },
  texte: {
    id: 'funding',
    value: state.funding.texte,
    label: 'Texte dans l’action (titre, description, rubrique)',
    command: (texte) => ({ kind: 'choose', change: { funding: { texte } } }),
  },
  sharing: SHARINGS.map((value) => ({
    value,
    label: SHARING_LABEL[value],
    on: state.funding.partage === value,
    command: { kind: 'choose', change: { funding: { partage: value } } },
  })),
});

/** As many whole words as a link takes. */
function linkText(text: string): string {
  const words = text.split(/\s+/);
  while (words.join(' ').length > TEXT_LIMIT) words.pop();
  return words.join(' ');
}

/** What tells a heading from the others. */
const headingText = (titre: string): string => linkText(/^[^:]*:\s*(.*)$/.exec(titre)?.[1] ?? titre);

/** Places that the deck names for its actions, each once. */
const placesOf = ({ pacts }: Model): readonly string[] => [
  ...new Set(pacts.actions.flatMap(({ lieux }) => lieux.map(({ libelle }) => libelle))),
];

/**
 * Axes, thématiques, subjects, headings and places of the deck: each is a filter of the cited actions. « Which actions
 * take place in Thiérache? » is answered by their table, with the place on the map behind it.
 */
const subjects: ThemeSubjects = (model) => {
  const { pacts } = model;
  const subject = (
    id: string,
    names: SoughtSubject['names'],
    kind: string,
    choice: Partial<FundingChoice>,
    view: Partial<ExplorerState> = {},
  ): readonly SoughtSubject[] => {
    const funding: FundingChoice = { ...money.start, ...choice };
    const count = fundingActions(model, funding).length;
    // What no action is cited for would lead to an empty map.
    return count === 0
      ? []
      : [
          {
            id,
            names,
            detail: `${kind} · ${actionsText(count)}`,
            change: { ...view, theme: 'financements', funding },
          },
        ];
  };
  return [
    ...pacts.axes.flatMap(({ num, titre, titreCourt }) =>
      subject(`axe-${num}`, [axeLabel(num, titreCourt), titreCourt, titre], 'axe', { axe: num }),
    ),
    ...pacts.sujets.flatMap(({ id, titre }) =>
      subject(`sujet-${id}`, [titre, titre.replace(/\s*\(.*\)$/, '')], 'sujet', { sujet: id }),
    ),
    ...pacts.thematiques.flatMap(({ id, axe, titre, titreCourt }) =>
      subject(`thematique-${id}`, [titreCourt, titre], `thématique de l’axe ${axe}`, { axe, thematique: id }),
    ),
    ...pacts.rubriques.flatMap(({ id, axe, titre }) =>
      subject(`rubrique-${id}`, [titre], `rubrique de l’axe ${axe}`, {
        axe,
        texte: headingText(titre),
      }),
    ),
    ...placesOf(model).flatMap((libelle, i) =>
      subject(
        `lieu-${i}`,
        [`Lieu d’action${GAP}: ${libelle}`, libelle],
        'lieu que le support cite',
        { texte: linkText(libelle), lignes: 'actions' },
        { overlays: ['lieux'], tableau: true },
      ),
    ),
  ];
};

export const FILTERS: ThemeNarrowing = { filters, subjects };
