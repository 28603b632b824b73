import { placeCertainty } from '../../domain/certainty/schemes';
import { perimeterExtent } from '../../domain/extent';
import { type Model, placeName } from '../../domain/model';
import type { FranceTravailTerritory, PactTerritory } from '../../domain/pacts';
import type { Place } from '../../domain/place';
import type { FundingChoice } from '../../themes/financements/choice';
import { isFiltered } from '../../themes/financements/reading';
import type { PerimeterSheet } from '../panel-view';
import { generalRule } from '../text/absence';
import { extentFigures } from '../text/figures';
import { CITED_NOTE, GAP, PERIOD_NOTE, precisionLabel } from '../text/formats';
import { memberLinks, placeLink, schemeTags } from '../text/links';
import { waveDates } from '../text/waves';
import { contractBlocks, reachView } from './contracts/contract-blocks';

/** The money that a sheet tells: the filters that it follows, which filters those are, empty for none, and the title of its bars. */
export interface SheetMoney {
  readonly funding: FundingChoice;
  readonly said: string;
  readonly bars: string;
}

function shell(
  model: Model,
  place: Place,
  row: FranceTravailTerritory | PactTerritory,
  { funding, said }: SheetMoney,
): Omit<PerimeterSheet, 'facts' | 'support' | 'siblings' | 'nature'> {
  const { perimeter } = row;
  const extent = perimeterExtent(model, perimeter);
  const contracts = contractBlocks(model, place, funding, isFiltered(funding));
  return {
    kind: 'perimeter',
    place,
    titre: placeName(model, place),
    breadcrumb: [
      placeLink(model, { kind: 'region' }),
      placeLink(model, { kind: 'departement', code: row.departement }),
    ],
    figures: extentFigures(model, extent, placeCertainty(model, place)),
    notes: [
      ...(extent.kind === 'infracommunal'
        ? ['Plus petit qu’une commune\u00a0: montré par un point, sans surface ni population.']
        : []),
      ...(contracts.length > 0 ? [`${CITED_NOTE} ${PERIOD_NOTE}`] : []),
      ...(said !== '' && contracts.length > 0 ? [said] : []),
    ],
    reach: reachView(model, place, contracts),
    contracts,
    schemes: schemeTags(model, place),
    precision: {
      id: perimeter.precision,
      label: precisionLabel[perimeter.precision],
      motif: perimeter.motif,
      reference: perimeter.reference,
    },
    members: memberLinks(model, perimeter),
    provenance: {
      kind: 'support',
      refs: [row.source],
      rule: `${precisionLabel[perimeter.precision]}${GAP}: ${perimeter.motif}`,
    },
  };
}

/** Perimeter of the France Travail experimentation: wave, precision, composition. */
export function ftSheet(model: Model, territory: FranceTravailTerritory, money: SheetMoney): PerimeterSheet {
  const place: Place = { kind: 'ft', id: territory.id };
  const wave = model.wave.get(territory.vague);
  const others = model.pacts.franceTravail.filter(
    (row) => row.id !== territory.id && row.departement === territory.departement,
  );
  return {
    ...shell(model, place, territory, money),
    nature: `Expérimentation France Travail, vague ${territory.vague}`,
    support: [territory.libelleSupport],
    facts: [
      {
        label: `Vague ${territory.vague}`,
        values: waveDates(wave),
        note:
          [
            generalRule(model) ?? [],
            wave?.reference == null ? [] : `Source des dates${GAP}: ${wave.reference}.`,
          ]
            .flat()
            .join(' ') || null,
      },
    ],
    siblings: others.map((row) => placeLink(model, { kind: 'ft', id: row.id })),
  };
}

/** Perimeter of a territorial pact: thématiques and publics in the order of the deck, precision, composition. */
export function ptsSheet(model: Model, pact: PactTerritory, money: SheetMoney): PerimeterSheet {
  const place: Place = { kind: 'pts', id: pact.id };
  const others = model.pacts.pactesTerritoriaux.filter((row) => row.id !== pact.id);
  return {
    ...shell(model, place, pact, money),
    nature: 'Pacte territorial des solidarités',
    support: pact.libellesSupport,
    facts: [
      {
        label: pact.thematiques.length < 2 ? 'Thématique' : 'Thématiques, dans l’ordre',
        values: pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id),
        note: null,
      },
      {
        label: 'Publics cibles',
        values: pact.publics.map((id) => model.ptsPublic.get(id)?.titre ?? id),
        note: pact.publicNote,
      },
    ],
    siblings: others.map((row) => placeLink(model, { kind: 'pts', id: row.id })),
  };
}
