import { compose } from '../../../domain/certainty/certainty';
import { moneyCertainty } from '../../../domain/certainty/money';
import type { Model } from '../../../domain/model';
import type { Action } from '../../../domain/pacts';
import { filterActions, NO_FILTER, partyFigures, regionFigures, sumEur } from '../../../domain/totals';
import type { ExplorerState } from '../../../state/explorer-state';
import { PAGES } from '../../../themes/pages';
import { partyNames } from '../../panel/action-rows';
import { formatEuros, formatInteger, formatPerCapita, plural } from '../../text/formats';
import { filterOf } from '../figure-filters';
import { callList, melList, methodList } from './deck-lists';
import { column, isCount, largest, type MakeList } from './list-parts';
import { type SceneTable, sceneTable } from './scene-table';
import { franceTravailList, pactList, uncoveredList } from './scheme-lists';

const CITED = [PAGES.financements.about];

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
    about: CITED,
    certainty: moneyCertainty(model, found.filter, {
      lines: filterActions(model, found.filter).flatMap(linesOf),
    }),
    columns: [column('Action citée'), column(party ? 'Contrats' : 'Où'), column('Montant cité', true)],
    rows: largest(rows, most, restOfActions),
  };
};

/** Own money of each contract, then what several share: the sums are those of the region, to the euro. */
const parties: MakeList = (model) => {
  const rows = model.pacts.parties
    .map(({ code, nom }) => ({ nom, figures: partyFigures(model, code, NO_FILTER) }))
    .sort((a, b) => b.figures.ownEur - a.figures.ownEur);
  const all = regionFigures(model, NO_FILTER);
  const shared = model.lines.filter(({ partage }) => partage);
  return {
    about: CITED,
    certainty: compose([all.certainty, ...rows.map(({ figures }) => figures.certainty)]),
    columns: [
      column('Contrat'),
      column('Actions propres', true),
      column('Montants non partagés cités', true),
      column('Par habitant', true),
    ],
    rows: [
      ...rows.map(({ nom, figures }) => [
        nom,
        formatInteger(figures.ownActions),
        formatEuros(figures.ownEur),
        figures.perCapita === null ? '—' : formatPerCapita(figures.perCapita),
      ]),
      ...(shared.length === 0
        ? []
        : [
            [
              'Partagés entre plusieurs contrats',
              formatInteger(new Set(shared.map(({ actionId }) => actionId)).size),
              formatEuros(sumEur(shared)),
              '—',
            ],
          ]),
      [
        'Ensemble, chaque action comptée une fois',
        formatInteger(all.actions),
        formatEuros(all.eur),
        formatPerCapita(all.eur / all.population),
      ],
    ],
  };
};

const LISTS: Readonly<Record<string, MakeList>> = {
  actions,
  contrats: parties,
  ft: franceTravailList,
  pts: pactList,
  appels: callList,
  mel: melList,
  methode: methodList,
  'sans-dispositif': uncoveredList,
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
