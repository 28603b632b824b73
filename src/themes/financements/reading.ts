import { compose } from '../../domain/certainty/certainty';
import type { Model } from '../../domain/model';
import { contractsUnder, groundCovered } from '../../domain/money/contracts';
import type { Party } from '../../domain/pacts';
import { partyPlace, placeKey } from '../../domain/place';
import { remembered } from '../../domain/remember';
import { filterActions, type PartyFigures, partyFigures, type Reading } from '../../domain/totals';
import { type Choropleth, type Classed, classedOf, classId } from '../../view/choropleth/choropleth';
import { plural } from '../../view/text/formats';
import type { FundingChoice, FundingClass } from './choice';
import { classBreaks, perCapitaMap } from './scale';

/** A contracting party as map, legend, table and lists show it. */
export interface FundingUnit {
  readonly party: Party;
  readonly figures: PartyFigures;
  /** Its class in €/inhabitant, whatever the measure shown. */
  readonly classe: FundingClass;
  /** The same as a rank from the lowest, or the kind of absence. */
  readonly classed: Classed;
  /** False: left out by the filter on parties or on one class. */
  readonly asked: boolean;
  /** Wider contracts on the same ground that are asked for too, the widest first. */
  readonly under: readonly FundingUnit[];
  /**
   * True where the wider contracts come to no less per inhabitant on all of this ground: their fill is seen on it too,
   * and this contract is a sign on top. A fill never says less than what reaches who lives there.
   */
  readonly through: boolean;
}

/** What fills a place better: an amount before a shared one, a shared one before none. */
const strength = ({ amount, perCapita }: PartyFigures): number =>
  ({ 'aucune-action-citee': 0, 'partage-non-ventile': 1, euros: 2 + (perCapita ?? 0) })[amount.kind];

/** Each contract on the ground of the others: the narrow ones stand on the wide. */
function nested(model: Model, units: readonly Single[]): readonly FundingUnit[] {
  const made = new Map<Party, FundingUnit>();
  const unitOf = (single: Single): FundingUnit => {
    const known = made.get(single.party);
    if (known) return known;
    const under = contractsUnder(model, single.party).flatMap(({ party }) => {
      const wider = units.find((other) => other.party === party);
      return wider?.asked ? [unitOf(wider)] : [];
    });
    const own = single.asked ? strength(single.figures) : 0;
    const enough = under.filter(({ figures }) => strength(figures) >= own).map(({ party }) => party);
    const unit = { ...single, under, through: groundCovered(model, single.party, enough) };
    made.set(single.party, unit);
    return unit;
  };
  return units.map(unitOf);
}

type Single = Omit<FundingUnit, 'under' | 'through'>;

/** The contracting parties of a choice: map, legend, lists and table share this one reading. */
export const fundingUnits = remembered((model, funding: FundingChoice): readonly FundingUnit[] => {
  const breaks = classBreaks(model, funding);
  const all: Reading = { ...funding, parties: [] };
  const units = model.pacts.parties.map((party): Single => {
    const figures = partyFigures(model, party.code, all);
    const { amount, perCapita } = figures;
    const classed = classedOf(amount.kind === 'euros' ? (perCapita ?? 0) : amount.kind, breaks);
    const classe = classId(classed);
    const chosen = funding.parties.length === 0 || funding.parties.includes(party.code);
    return {
      party,
      figures,
      classe,
      classed,
      asked: chosen && (funding.classe === null || funding.classe === classe),
    };
  });
  return nested(model, units);
});

/** False where the filters on parties or on one class leave a party out. */
export const partyAsked = (model: Model, funding: FundingChoice, code: Party['code']): boolean =>
  fundingUnits(model, funding).some(({ party, asked }) => asked && party.code === code);

/** The parties as a choropleth of €/inhabitant. */
export const fundingMapOf = remembered(
  (model, funding: FundingChoice): Choropleth =>
    perCapitaMap(
      fundingUnits(model, funding).map(({ party, classed, asked }) => ({
        key: placeKey(partyPlace(party.code)),
        classed,
        asked,
      })),
      classBreaks(model, funding),
    ),
);

/**
 * The filters in force as criteria on actions and amounts: one class of the legend is the parties that it holds.
 * A sum over {@link filterActions} of this reading is the total of map, table and panel.
 */
export const fundingReading = remembered((model, funding: FundingChoice): Reading => {
  if (funding.classe === null) return funding;
  const units = fundingUnits(model, funding);
  const asked = units.filter((unit) => unit.asked);
  // Whether a party is of the class rests on its own figure, and so on how sure that is; on no other money.
  const choix = compose(asked.map(({ figures }) => figures.certainty));
  const parties = asked.map((unit) => unit.party.code);
  // No party of this class: no amount answers, and an empty list would mean all.
  return parties.length > 0 ? { ...funding, parties, choix } : { ...funding, montantMax: -1, choix };
});

/**
 * With another axe, thématique or subject: a class is of the figures that it was chosen among, and goes; the parties that it
 * held stay, by name. So an amount beside a choice is the one that the choice shows.
 */
export const partiesOfClass = (
  { classe }: FundingChoice,
  { parties = [] }: Reading,
): Partial<FundingChoice> => (classe === null || parties.length === 0 ? {} : { classe: null, parties });

/** The cited actions that the filters in force leave, each with the amounts that answer them. */
export const fundingActions = remembered((model, funding: FundingChoice) =>
  filterActions(model, fundingReading(model, funding)),
);

/** True while a filter leaves out actions or amounts of a sheet. */
export const isFiltered = (funding: FundingChoice): boolean =>
  funding.axe !== null ||
  funding.thematique !== null ||
  funding.sujet !== null ||
  funding.montantMin !== null ||
  funding.montantMax !== null ||
  funding.inspirante ||
  funding.texte !== '';

/** What a sheet of one territory reads: its own money, whatever parties or class the map is narrowed to. */
export const sheetReading = (funding: FundingChoice): Reading => ({ ...funding, parties: [] });

/** Their number in words. */
export const actionsText = (count: number): string => plural(count, 'action citée', 'actions citées');
export const counted = (model: Model, funding: FundingChoice): string =>
  actionsText(fundingActions(model, funding).length);
