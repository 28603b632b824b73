import type { Model } from '../../domain/model';
import type { Party } from '../../domain/pacts';
import { type PartyFigures, partyFigures, type Reading } from '../../domain/totals';
import { FUNDING_CLASSES, type FundingChoice, type FundingClass } from '../../state/explorer-state';
import { classBreaks, perCapitaClass } from './scale';

/** A contracting party as map, legend, table and lists show it. */
export interface FundingUnit {
  readonly party: Party;
  readonly figures: PartyFigures;
  /** Its class in €/inhabitant, whatever the indicator shown. */
  readonly classe: FundingClass;
  /** False: left out by the filter on parties or on one class. */
  readonly asked: boolean;
}

const classOf = ({ amount, perCapita }: PartyFigures, breaks: readonly number[]): FundingClass => {
  if (amount.kind !== 'euros') return amount.kind;
  const rank = perCapitaClass(perCapita ?? 0, breaks);
  return FUNDING_CLASSES[rank] ?? 'classe-0';
};

export function fundingUnits(model: Model, funding: FundingChoice): readonly FundingUnit[] {
  const breaks = classBreaks(model, funding.classement);
  const all: Reading = { ...funding, parties: [] };
  return model.pacts.parties.map((party) => {
    const figures = partyFigures(model, party.code, all);
    const classe = classOf(figures, breaks);
    const chosen = funding.parties.length === 0 || funding.parties.includes(party.code);
    return {
      party,
      figures,
      classe,
      asked: chosen && (funding.classe === null || funding.classe === classe),
    };
  });
}

/**
 * The filters in force as criteria on actions and amounts: one class of the legend is the parties that it holds.
 * A sum over {@link filterActions} of this reading is the total of map, table and panel.
 */
export function fundingReading(model: Model, funding: FundingChoice): Reading {
  if (funding.classe === null) return funding;
  const parties = fundingUnits(model, funding)
    .filter((unit) => unit.asked)
    .map((unit) => unit.party.code);
  // No party of this class: no amount answers, and an empty list would mean all.
  return parties.length > 0 ? { ...funding, parties } : { ...funding, montantMax: -1 };
}

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
