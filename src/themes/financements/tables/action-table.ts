import { lineCertainty, moneyCertainty } from '../../../domain/certainty/money';
import type { PartyCode } from '../../../domain/codes';
import { type Model, placeName } from '../../../domain/model';
import { contractsAt } from '../../../domain/money/contracts';
import type { Action, FundingLine } from '../../../domain/pacts';
import type { Place } from '../../../domain/place';
import { narrows, sumEur } from '../../../domain/totals';
import type { ExplorerState } from '../../../state/explorer-state';
import { partyNames } from '../../../view/panel/action-rows';
import { absent, actionKey, euros, type IsSelected, none, text } from '../../../view/table/cells';
import type { TableRow, TableView } from '../../../view/table-view';
import { noneCited } from '../../../view/text/absence';
import { deckSource } from '../../../view/text/copy';
import { axeLabel, CITED_NOTE, GAP, PERIOD_NOTE, sourceText } from '../../../view/text/formats';
import { SHARING_CHIP } from '../../../view/text/sharing';
import { actionsText, fundingActions, fundingReading } from '../reading';

/** One amount of one action. */
interface Cited {
  readonly action: Action;
  readonly line: FundingLine;
}

const chosen = (selection: ExplorerState['selection']): readonly Place[] =>
  selection.kind === 'places' ? selection.places : [];

/** Parties whose contract covers one of the places that are chosen; `null` while none is. */
function partiesReaching(model: Model, { selection }: ExplorerState): ReadonlySet<PartyCode> | null {
  const places = chosen(selection);
  return places.length === 0
    ? null
    : new Set(places.flatMap((place) => contractsAt(model, place).map(({ party }) => party.code)));
}

function rowOf(model: Model, { action, line }: Cited, isSelected: IsSelected): TableRow {
  const { id, titre, axe, thematique, rubrique, lieux, inspirante, source } = action;
  return {
    key: line.id,
    target: { kind: 'action', id },
    // « Respectivement »: two amounts of one action are told apart by the name of their sub-measure.
    label: line.libelle === null ? titre : `${titre} (${line.libelle})`,
    cells: [
      text(partyNames(model, line.parties)),
      euros(line.montantEur),
      line.partage ? text('oui') : none,
      text(axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '')),
      text(model.thematique.get(thematique)?.titreCourt ?? thematique),
      text(model.rubrique.get(rubrique)?.titre ?? rubrique),
      lieux.length === 0 ? none : text(lieux.map(({ libelle }) => libelle).join(' ; ')),
      inspirante ? text('oui') : none,
      text(sourceText(source)),
    ],
    selected: isSelected(actionKey(id)),
    certainty: lineCertainty(model, line),
    file: {
      codes: line.parties.join('|'),
      niveau: 'Action',
      identifiant: id,
      source: `${deckSource(model.pacts.edition)}, ${sourceText(source)}, financements.csv`,
    },
  };
}

/**
 * Every cited amount that the filters leave, the largest first: an action as many times as it has amounts, a shared
 * amount once and whole. While places are chosen, the amounts of the contracts that cover them.
 */
export function actionTable(model: Model, state: ExplorerState, isSelected: IsSelected): TableView {
  const reaching = partiesReaching(model, state);
  const cited = fundingActions(model, state.funding)
    .flatMap((action) => action.lignes.map((line): Cited => ({ action, line })))
    .filter(({ line }) => reaching === null || line.parties.some((code) => reaching.has(code)))
    .sort((a, b) => b.line.montantEur - a.line.montantEur);
  const lines = cited.map(({ line }) => line);
  const actions = new Set(cited.map(({ action }) => action.id));
  const where = chosen(state.selection).map((place) => placeName(model, place));
  return {
    caption:
      reaching === null
        ? 'Actions citées, montant par montant'
        : `Actions citées, des contrats qui couvrent${GAP}: ${where.join(', ')}`,
    heading: 'Action',
    columns: [
      { id: 'parties', label: 'Signataire', numeric: false },
      { id: 'montant', label: 'Montant cité (€)', numeric: true, unit: '€' },
      { id: 'partage', label: 'Montant partagé', numeric: false },
      { id: 'axe', label: 'Axe', numeric: false },
      { id: 'thematique', label: 'Thématique', numeric: false },
      { id: 'rubrique', label: 'Rubrique', numeric: false, long: true },
      { id: 'lieu', label: 'Lieu nommé', numeric: false },
      { id: 'inspirante', label: 'Action inspirante', numeric: false },
      { id: 'support', label: 'Dans le support', numeric: false, long: true },
    ],
    rows: cited.map((one) => rowOf(model, one, isSelected)),
    certainty: moneyCertainty(model, fundingReading(model, state.funding), { lines }),
    totalLabel: `${actionsText(actions.size)}, chaque montant une fois`,
    total: [
      text(partyNames(model, [...new Set(lines.flatMap(({ parties }) => parties))])),
      lines.length === 0 ? absent(noneCited(narrows(state.funding))) : euros(sumEur(lines)),
      none,
      none,
      none,
      none,
      none,
      none,
      none,
    ],
    notes: [
      ...(reaching === null
        ? []
        : [
            'Les actions des contrats qui couvrent le territoire choisi, en tout ou en partie, même menées ailleurs sous ces contrats\u00a0: leur argent n’est pas réparti par commune.',
          ]),
      `${SHARING_CHIP['non-ventile']}\u00a0: dans ce tableau, un montant partagé est une ligne, entière.`,
      'Rattachement à la thématique\u00a0: notre lecture (interprété).',
      CITED_NOTE,
      PERIOD_NOTE,
    ],
  };
}
