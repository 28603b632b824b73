import { compose } from '../../../domain/certainty/certainty';
import { moneyCertainty } from '../../../domain/certainty/money';
import type { PartyCode } from '../../../domain/codes';
import type { Model } from '../../../domain/model';
import type { Action } from '../../../domain/pacts';
import { filterActions, NO_FILTER, partyFigures, regionFigures, sumEur } from '../../../domain/totals';
import type { ExplorerState } from '../../../state/explorer-state';
import { PAGES } from '../../../themes/pages';
import { partyNames } from '../../panel/action-rows';
import { absenceWord } from '../../text/figures';
import { ACTIONS_ONCE, formatEuros, formatInteger, formatPerCapita, plural } from '../../text/formats';
import { filterOf } from '../money-figures';
import { callList, melList, methodList } from './deck-lists';
import { column, isCount, largest, type MakeList } from './list-parts';
import { type SceneTable, sceneTable } from './scene-table';
import { franceTravailList, needList, pactList, uncoveredList } from './scheme-lists';

const CITED = [PAGES.financements.about];

/** An action of a list of one party: what is shared with others, and with whom. */
interface ActionLine {
  readonly shared: { readonly eur: number; readonly others: readonly PartyCode[] } | null;
}

/**
 * "et 13 autres actions citées, dont 2 partagées (avec Nord, 310 000 €)": beside a count of own actions, the sum is
 * that of both; what is shared is nobody's own, and is told with who shares it.
 */
function restOfActions(model: Model, left: readonly ActionLine[]): string {
  const shared = left.flatMap((row) => row.shared ?? []);
  const all = `et ${plural(left.length, 'autre action citée', 'autres actions citées')}`;
  if (shared.length === 0) return all;
  const others = partyNames(model, [...new Set(shared.flatMap((one) => one.others))]);
  const eur = shared.reduce((sum, one) => sum + one.eur, 0);
  const told = ` (avec ${others}\u00a0: ${formatEuros(eur)})`;
  if (shared.length === left.length)
    return `${all}, ${shared.length === 1 ? 'partagée' : 'toutes partagées'}${told}`;
  return `${all}, dont ${plural(shared.length, 'partagée', 'partagées')}${told}`;
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
    const parties = [...new Set(action.lignes.flatMap((line) => line.parties))];
    const shared = party !== null && lines.some(({ partage }) => partage);
    const others = parties.filter((code) => code !== party);
    const axe = `axe\u00a0${action.axe}`;
    return {
      lines,
      // A shared amount is nobody's own: it comes after those that are.
      value: shared ? value - 1e12 : value,
      shared: shared ? { eur: value, others } : null,
      cells: [
        action.titre,
        // Of one party, all are its own: what they are for is told instead.
        party === null
          ? partyNames(model, parties)
          : shared
            ? `partagé avec ${partyNames(model, others)}, ${axe}`
            : axe,
        formatEuros(value),
      ],
    };
  });
  return {
    about: CITED,
    certainty: moneyCertainty(model, found.filter, {
      // Of the amounts that the list gives: those that it leaves out have none here.
      lines: [...rows]
        .sort((a, b) => b.value - a.value)
        .slice(0, party === null ? most : rows.length)
        .flatMap(({ lines }) => lines),
    }),
    columns: [column('Action citée'), column(party ? 'Axe' : 'Où'), column('Montant cité', true)],
    rows: largest(rows, most, (left) => restOfActions(model, left)),
  };
};

/** Own money of each contract, then what several share: the sums are those of the region, to the euro. */
const parties: MakeList = (model) => {
  const rows = model.pacts.parties
    .map(({ code, nom }) => ({ nom, figures: partyFigures(model, code, NO_FILTER) }))
    .sort((a, b) => b.figures.ownEur - a.figures.ownEur);
  const all = regionFigures(model, NO_FILTER);
  const shared = model.lines.filter(({ partage }) => partage);
  const sharedActions = new Set(shared.map(({ actionId }) => actionId)).size;
  const counted = rows.reduce(
    // As the lines tell it: what is no amount has no count either.
    (sum, { figures }) => sum + (figures.amount.kind === 'euros' ? figures.ownActions : 0),
    sharedActions,
  );
  return {
    ...(counted > all.actions ? { note: ACTIONS_ONCE } : {}),
    about: CITED,
    certainty: compose([all.certainty, ...rows.map(({ figures }) => figures.certainty)]),
    columns: [
      column('Contrat'),
      column('Actions, hors partagées', true),
      column('Montants, hors partagés', true),
      column('Par habitant', true),
    ],
    rows: [
      ...rows.map(({ nom, figures }) => [
        nom,
        // Absent is not zero: what it has none of its own is said in words.
        ...(figures.amount.kind === 'euros'
          ? [formatInteger(figures.ownActions), formatEuros(figures.ownEur)]
          : ['—', absenceWord(figures.amount)]),
        figures.perCapita === null ? '—' : formatPerCapita(figures.perCapita),
      ]),
      ...(shared.length === 0
        ? []
        : [
            [
              'Partagés, comptés ici seulement',
              formatInteger(sharedActions),
              formatEuros(sumEur(shared)),
              '—',
            ],
          ]),
      [
        'Ensemble, partagés compris',
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
  'valeurs-elevees': needList,
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
  { name: 'mel', label: 'Contrat unique' },
  { name: 'sans-dispositif', label: 'EPCI sans dispositif' },
  { name: 'valeurs-elevees', label: 'Valeurs élevées sans dispositif (Besoins)' },
];
