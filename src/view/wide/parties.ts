import { AS_DECK } from '../../domain/certainty/certainty';
import type { Model } from '../../domain/model';
import type { Party } from '../../domain/pacts';
import { isTerritory, type Place, partyPlace, samePlace } from '../../domain/place';
import type { Figure } from '../figure';
import { partiesOf } from '../panel/territory-sheet';
import { GAP } from '../text/formats';

/** The contracting party that a place is, if it is one. */
export const ownParty = (model: Model, place: Place): Party | undefined =>
  isTerritory(place)
    ? model.pacts.parties.find((party) => samePlace(partyPlace(party.code), place))
    : undefined;

/** In place of an amount, for a unit that does not contract: at which scale the money is. */
export function scaleFigure(model: Model, place: Place, label: string): Figure {
  const code = isTerritory(place) ? partiesOf(model, place)[0] : undefined;
  return {
    label,
    text: code ? `à l’échelle${GAP}: ${model.party.get(code)?.nomCourt ?? code}` : 'sans objet',
    value: null,
    unit: '€',
    note: null,
    certainty: AS_DECK,
    provenance: {
      kind: 'calcul',
      rule: 'Aucune part de montant n’est attribuée sous l’échelle des parties contractantes.',
      refs: [],
    },
  };
}
