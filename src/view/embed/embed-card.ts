import type { Model } from '../../domain/model';
import { ownContract } from '../../domain/money/contracts';
import type { ExplorerState } from '../../state/explorer-state';
import { moneyLines } from '../../themes/financements/hover';
import { partyAsked } from '../../themes/financements/reading';
import { PAGES } from '../../themes/pages';
import { callsPart } from '../comparative/calls';
import type { Figure } from '../figure';
import type { PanelView, TerritorySheet } from '../panel-view';
import { moneyScope } from '../title/money-scope';

/** What an embed says of a selection, in the place of a sheet. */
export interface EmbedCard {
  readonly titre: string;
  readonly nature: string;
  readonly figures: readonly Figure[];
  /** What reaches it, in the words of the theme; empty where the figures say it all. */
  readonly lines: readonly string[];
  /** How sure the perimeter is; `null` for an official unit. */
  readonly precision: string | null;
}

/** Most figures that a narrow frame holds in one line. */
const FIGURES = 3;

/** A national call: it has no place on the map, and is read all the same. `null` when nobody knows it. */
export function callCard(model: Model, id: string): EmbedCard | null {
  const call = callsPart(model.pacts.appels).appels.find((row) => row.id === id);
  if (!call) return null;
  return {
    titre: call.sigle ? `${call.titre} (${call.sigle})` : call.titre,
    nature: 'Appel à projets national, pour toute la région',
    figures: [call.parAn, call.total].filter((figure) => figure !== null),
    lines: [],
    precision: call.precision,
  };
}

/** A territory: what the pointer tells of it, and its own figures unless a filter leaves them out. */
function territoryCard(model: Model, state: ExplorerState, sheet: TerritorySheet): EmbedCard {
  const { theme, funding } = state;
  const { filtersMoney, hover } = PAGES[theme];
  const own = ownContract(model, sheet.place);
  const ofMoney = filtersMoney === true;
  const leftOut = ofMoney && own !== undefined && !partyAsked(model, funding, own.code);
  const ofContracts = new Set(sheet.contracts.flatMap(({ figures }) => figures));
  const alone = own !== undefined && sheet.contracts.length === 1;
  // One value alone would be read as all that reaches the place: a theme that tells no money names every contract.
  const nested = own !== undefined && !alone;
  return {
    titre: sheet.titre,
    nature: sheet.nature,
    figures: sheet.figures
      .filter((figure) => !((leftOut || (nested && !ofMoney)) && ofContracts.has(figure)))
      .slice(0, FIGURES),
    lines: [
      ...(ofMoney && alone && !leftOut ? [] : hover(model, state, sheet.place)),
      // Filters of money act in the theme of money alone: elsewhere no amount may be narrowed by them, unnamed.
      ...(nested && !ofMoney
        ? moneyLines(model, { ...state, funding: moneyScope(model, state).funding }, sheet.place)
        : []),
    ],
    precision: null,
  };
}

/** The first figures of a sheet, and what reaches the place; `null` when nothing is selected. */
export function embedCard(model: Model, state: ExplorerState, panel: PanelView): EmbedCard | null {
  switch (panel.kind) {
    case 'territory':
      return territoryCard(model, state, panel);
    case 'perimeter':
      return {
        titre: panel.titre,
        nature: panel.nature,
        figures: panel.figures.slice(0, FIGURES),
        lines: PAGES[state.theme].filtersMoney ? PAGES[state.theme].hover(model, state, panel.place) : [],
        precision: panel.precision.label,
      };
    case 'action':
      return { titre: panel.titre, nature: panel.axe, figures: [panel.total], lines: [], precision: null };
    case 'comparative':
      return {
        titre: panel.titre,
        nature: 'Détail dans la carte complète',
        figures: [],
        lines: [],
        precision: null,
      };
    default:
      return null;
  }
}
