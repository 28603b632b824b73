import { placeExtent } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { callTotal, callTotals } from '../../domain/money/calls';
import type { Action } from '../../domain/pacts';
import type { Place } from '../../domain/place';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import { filterActions, NO_FILTER, partyFigures, sumEur } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { partyNames } from '../panel/action-rows';
import { formatAmount, formatEuros, formatInteger, formatPerCapita, plural } from '../text/formats';
import { melContract } from '../wide/mel-contract';
import { filterOf } from './figure-filters';
import { type SceneTable, sceneTable } from './scene-table';

/**
 * Lists and tables that a scene may name. Every row comes from the model, sorted by what it is about: a show never holds
 * a list of its own. `null`: no such list.
 */
type MakeList = (model: Model, words: readonly string[], state: ExplorerState) => SceneTable | null;

const column = (label: string, numeric = false): SceneTable['columns'][number] => ({ label, numeric });
const isCount = (word: string | undefined): word is string => /^[1-9]\d?$/.test(word ?? '');

/** Largest first; what is left out is told in a last row, so that a list never passes for the whole. */
function largest<Row extends { readonly value: number; readonly cells: readonly string[] }>(
  rows: readonly Row[],
  most: number,
  rest: (left: readonly Row[]) => string,
): SceneTable['rows'] {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  const shown = sorted.slice(0, most).map(({ cells }) => cells);
  const left = sorted.slice(most);
  const width = shown[0]?.length ?? 1;
  return left.length > 0 ? [...shown, [rest(left), ...Array.from({ length: width - 1 }, () => '')]] : shown;
}

/** "et 13 autres actions citées, dont 2 partagées": beside a count of own actions, the sum is that of both. */
function restOfActions(left: readonly { readonly shared: boolean }[]): string {
  const shared = left.filter((row) => row.shared).length;
  const all = `et ${plural(left.length, 'autre action citée', 'autres actions citées')}`;
  if (shared === 0) return all;
  if (shared === left.length) return `${all}, ${shared === 1 ? 'partagée' : 'toutes partagées'}`;
  return `${all}, dont ${plural(shared, 'partagée', 'partagées')}`;
}

/** `actions.axe1`, `actions.sujet-mobilite`, `actions.62`; a last number says how many. */
const actions: MakeList = (model, words) => {
  const most = isCount(words.at(-1)) && words.length > 1 ? Number(words.at(-1)) : 6;
  const [word] = words;
  const party = model.pacts.parties.find(({ code }) => code === word)?.code ?? null;
  const found = party ? { filter: { ...NO_FILTER, parties: [party] } } : filterOf(model, word);
  if (!found) return null;
  const linesOf = (action: Action) =>
    party ? action.lignes.filter((line) => line.parties.includes(party)) : action.lignes;
  const rows = filterActions(model, found.filter).map((action) => {
    const lines = linesOf(action);
    const value = sumEur(lines);
    const shared = lines.some(({ partage }) => partage);
    const who = partyNames(model, [...new Set(action.lignes.flatMap((line) => line.parties))]);
    return {
      // A shared amount is nobody's own: it comes after those that are.
      value: party && shared ? value - 1e12 : value,
      shared: party !== null && shared,
      cells: [action.titre, party && shared ? `partagé\u00a0: ${who}` : who, formatEuros(value)],
    };
  });
  return {
    columns: [column('Action citée'), column(party ? 'Contrats' : 'Où'), column('Montant cité', true)],
    rows: largest(rows, most, restOfActions),
  };
};

const parties: MakeList = (model) => ({
  columns: [
    column('Contrat'),
    column('Actions propres', true),
    column('Montants propres cités', true),
    column('Par habitant', true),
  ],
  rows: model.pacts.parties
    .map(({ code, nom }) => ({ nom, figures: partyFigures(model, code, NO_FILTER) }))
    .sort((a, b) => b.figures.ownEur - a.figures.ownEur)
    .map(({ nom, figures }) => [
      nom,
      formatInteger(figures.ownActions),
      formatEuros(figures.ownEur),
      figures.perCapita === null ? '—' : formatPerCapita(figures.perCapita),
    ]),
});

const inhabitants = (model: Model, place: Place): number | null => {
  const extent = placeExtent(model, place);
  return extent.kind === 'counted' ? extent.population : null;
};
const people = (count: number | null): string => (count === null ? 'non compté' : formatInteger(count));

const franceTravail: MakeList = (model, [wave]) => {
  const rows = model.pacts.franceTravail.filter(
    ({ vague }) => wave === undefined || wave === `vague${vague}`,
  );
  return rows.length === 0
    ? null
    : {
        columns: [
          column('Territoire'),
          column('Département'),
          column('Vague', true),
          column('Habitants', true),
        ],
        rows: [...rows]
          .sort((a, b) => a.vague - b.vague || a.departement.localeCompare(b.departement))
          .map(({ id, nom, departement, vague }) => [
            nom,
            model.departement.get(departement)?.nom ?? departement,
            String(vague),
            people(inhabitants(model, { kind: 'ft', id })),
          ]),
      };
};

const pacts: MakeList = (model) => ({
  columns: [column('Pacte territorial'), column('Thématiques'), column('Publics'), column('Habitants', true)],
  rows: model.pacts.pactesTerritoriaux.map(({ id, nom, thematiques, publics, publicNote }) => [
    nom,
    thematiques.map((one) => model.ptsThematique.get(one)?.titre ?? one).join(', '),
    [
      ...publics.map((one) => model.ptsPublic.get(one)?.titre ?? one),
      ...(publicNote ? ['un non lisible'] : []),
    ].join(', '),
    people(inhabitants(model, { kind: 'pts', id })),
  ]),
});

const calls: MakeList = ({ pacts: { appels } }) => {
  const totals = callTotals(appels);
  const short = (eur: number, precision: Parameters<typeof formatAmount>[1]): string =>
    formatAmount(eur, precision).replace(/ \(.*\)$/, '');
  return {
    columns: [column('Appel national'), column('Par an', true), column('En tout', true)],
    rows: [
      ...[...appels]
        .sort((a, b) => callTotal(b) - callTotal(a))
        .map((call) => [
          call.sigle ? `${call.titre} (${call.sigle})` : call.titre,
          call.periode === 'an' ? short(call.montantEur, call.precision) : 'sans période',
          short(callTotal(call), call.precision),
        ]),
      [
        'Ensemble',
        totals.perYear ? short(totals.perYear.eur, totals.perYear.precision) : '—',
        totals.all ? short(totals.all.eur, totals.all.precision) : '—',
      ],
    ],
  };
};

const mel: MakeList = (model) => {
  const contract = melContract(model);
  return (
    contract && {
      columns: [column('Axe'), column('Pacte'), column('Politique de la ville')],
      rows: contract.rows.map(({ axe, pacte, politiqueVille }) => [
        axe,
        pacte.join('\u00a0; '),
        politiqueVille.join('\u00a0; '),
      ]),
    }
  );
};

/** EPCI that no scheme reaches, those of most inhabitants first. */
const uncovered: MakeList = (model, [most]) => {
  const rows = crossCoverage(model).horsDispositif.map(({ code, nom }) => {
    const population = inhabitants(model, { kind: 'epci', code }) ?? 0;
    return { value: population, cells: [nom, formatInteger(population)] };
  });
  return {
    columns: [column('EPCI sans dispositif'), column('Habitants', true)],
    rows: largest(
      rows,
      isCount(most) ? Number(most) : 8,
      (left) => `et ${plural(left.length, 'autre EPCI', 'autres EPCI')}`,
    ),
  };
};

/** Facts of method, in the words of the data: lines and no amounts. */
const method: MakeList = (model, [group]) => {
  const rows = model.pacts.methode
    .filter(({ groupe }) => groupe === group)
    .sort((a, b) => a.ordre - b.ordre)
    .map(({ texte }) => [texte]);
  return rows.length === 0 ? null : { columns: [column('Méthode')], rows };
};

const LISTS: Readonly<Record<string, MakeList>> = {
  actions,
  contrats: parties,
  ft: franceTravail,
  pts: pacts,
  appels: calls,
  mel,
  methode: method,
  'sans-dispositif': uncovered,
  vue: (model, _, state) => sceneTable(model, state),
};

/** The list of a name such as `actions.axe2.5`; `null` when there is none. */
export function sceneList(model: Model, state: ExplorerState, name: string): SceneTable | null {
  const [first = '', ...words] = name.split('.');
  const make = Object.hasOwn(LISTS, first) ? LISTS[first] : undefined;
  return make?.(model, words, state) ?? null;
}

/** Names that the app offers. */
export const listNames = (model: Model): readonly { readonly name: string; readonly label: string }[] => [
  { name: 'vue', label: 'Le tableau de la vue' },
  ...model.pacts.axes.map(({ num }) => ({ name: `actions.axe${num}`, label: `Actions de l’axe ${num}` })),
  ...model.pacts.parties.map(({ code, nomCourt }) => ({
    name: `actions.${code}`,
    label: `Actions\u00a0: ${nomCourt}`,
  })),
  { name: 'contrats', label: 'Les contrats' },
  { name: 'ft', label: 'Territoires France Travail' },
  { name: 'pts', label: 'Pactes territoriaux' },
  { name: 'appels', label: 'Appels nationaux' },
  { name: 'mel', label: 'Contrat de la MEL' },
  { name: 'sans-dispositif', label: 'EPCI sans dispositif' },
];
