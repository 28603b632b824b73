import type { Model } from '../../domain/model';
import { isTerritory, type Place } from '../../domain/place';
import type { ExplorerState, Selection } from '../../state/explorer-state';
import type { PanelView } from '../panel-view';
import { moneyScope } from '../title/money-scope';
import { actionSheet } from './action-sheet';
import { ftSheet, ptsSheet, type SheetMoney } from './perimeter-sheet';
import { sharedSheet } from './shared-amounts';
import { startSheet } from './start-sheet';
import { territorySheet } from './territory-sheet';

/** True for a sheet with settings in it: it is drawn together with what they change, where others may follow the map. */
export const holdsSettings = ({ kind }: Selection): boolean => kind === 'partages';

/** True where the sheet comes with a file of its own. */
export const isComparative = (selection: Selection): boolean =>
  selection.kind === 'places' && (selection.places.length > 1 || selection.places[0].kind === 'region');

/** The filters that the amounts of a sheet follow, and the words for them. */
function sheetMoney(model: Model, state: ExplorerState): SheetMoney {
  const scope = moneyScope(model, state);
  const label = 'Montants et actions de cette fiche';
  const named = scope.named(label, 'place');
  return {
    funding: scope.funding,
    said: named === label ? '' : `${named}.`,
    bars: scope.named('Montants cités, par axe', 'place', true),
  };
}

/** Sheet of what is selected. `neighboursOf` comes from the boundaries; empty while they are not there. */
export function buildPanel(
  model: Model,
  state: ExplorerState,
  neighboursOf: (place: Place) => readonly Place[],
): PanelView {
  const { selection } = state;
  switch (selection.kind) {
    case 'none':
      return startSheet(model, state);
    case 'partages':
      return sharedSheet(model, state);
    case 'action': {
      const action = model.action.get(selection.id);
      return action ? actionSheet(model, action) : startSheet(model, state);
    }
    case 'places': {
      const [place, ...others] = selection.places;
      const { places } = selection;
      if (others.length > 0) {
        return {
          kind: 'comparative',
          sheet: 'comparison',
          places,
          titre: `${places.length} territoires choisis`,
        };
      }
      if (place.kind === 'region') {
        return { kind: 'comparative', sheet: 'region', places, titre: model.cog.region.nom };
      }
      const money = sheetMoney(model, state);
      if (isTerritory(place)) return territorySheet(model, place, neighboursOf(place), money);
      const ft = place.kind === 'ft' ? model.ft.get(place.id) : undefined;
      if (ft) return ftSheet(model, ft, money);
      const pts = place.kind === 'pts' ? model.pts.get(place.id) : undefined;
      return pts ? ptsSheet(model, pts, money) : startSheet(model, state);
    }
  }
}

/** True where what is chosen has a page of its own: one thing, and not a comparison. */
export const hasFiche = (panel: PanelView): boolean =>
  panel.kind === 'territory' ||
  panel.kind === 'perimeter' ||
  panel.kind === 'action' ||
  (panel.kind === 'comparative' && panel.sheet === 'region');
