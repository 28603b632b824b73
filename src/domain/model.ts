import type { ArrondissementCode, CommuneCode, DepartementCode, EpciCode, PartyCode } from './codes';
import type { Arrondissement, Cog, CommuneNames, Departement, Epci } from './cog';
import type { PartyKind, Vague, Wave } from './deck/edition';
import type { Indicator } from './indicators/indicator';
import type {
  Action,
  Axe,
  AxeNum,
  FranceTravailTerritory,
  FundingLine,
  Pacts,
  PactTerritory,
  Party,
  PtsPublic,
  PtsThematique,
  Rubrique,
  Sujet,
  Thematique,
} from './pacts';
import type { Place, Territory } from './place';
import { withSameDeck } from './remember';

/** Index of a commune in `Cog.communes`. */
export type CommuneIndex = number;

/** The deck and the official geography, joined by code, with the look-ups that views need. Read only. */
export interface Model {
  readonly pacts: Pacts;
  readonly cog: Cog;
  /** `null` until the names have arrived. */
  readonly names: CommuneNames | null;
  readonly lines: readonly FundingLine[];
  readonly action: ReadonlyMap<string, Action>;
  readonly axe: ReadonlyMap<AxeNum, Axe>;
  /** Numbers of the axes and of the waves, in the order of the data. */
  readonly axes: readonly AxeNum[];
  readonly vagues: readonly Vague[];
  readonly wave: ReadonlyMap<Vague, Wave>;
  readonly nature: ReadonlyMap<string, PartyKind>;
  readonly thematique: ReadonlyMap<string, Thematique>;
  readonly rubrique: ReadonlyMap<string, Rubrique>;
  readonly sujet: ReadonlyMap<string, Sujet>;
  readonly party: ReadonlyMap<PartyCode, Party>;
  readonly ft: ReadonlyMap<string, FranceTravailTerritory>;
  readonly pts: ReadonlyMap<string, PactTerritory>;
  readonly ptsThematique: ReadonlyMap<string, PtsThematique>;
  readonly ptsPublic: ReadonlyMap<string, PtsPublic>;
  readonly departement: ReadonlyMap<DepartementCode, Departement>;
  readonly arrondissement: ReadonlyMap<ArrondissementCode, Arrondissement>;
  readonly epci: ReadonlyMap<EpciCode, Epci>;
  readonly communeIndex: ReadonlyMap<CommuneCode, CommuneIndex>;
  /** Communes that are perimeters by themselves; known before the names of all. */
  readonly nommees: ReadonlyMap<CommuneCode, Cog['nommees'][number]>;
  readonly communesByDepartement: ReadonlyMap<DepartementCode, readonly CommuneIndex[]>;
  readonly communesByArrondissement: ReadonlyMap<ArrondissementCode, readonly CommuneIndex[]>;
  readonly communesByEpci: ReadonlyMap<EpciCode, readonly CommuneIndex[]>;
}

const byKey = <T, K>(rows: readonly T[], key: (row: T) => K): ReadonlyMap<K, T> =>
  new Map(rows.map((row) => [key(row), row]));

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Joins deck and geography. Codes are taken as checked by `load`. */
export function buildModel(pacts: Pacts, cog: Cog, names: CommuneNames | null = null): Model {
  const departements = new Map<DepartementCode, number[]>();
  const arrondissements = new Map<ArrondissementCode, number[]>();
  const epcis = new Map<EpciCode, number[]>();
  const communeIndex = new Map<CommuneCode, CommuneIndex>();
  cog.communes.codes.forEach((code, i) => {
    communeIndex.set(code, i);
    const arrondissement = cog.arrondissements[cog.communes.arrondissement[i] ?? -1];
    if (arrondissement) {
      push(arrondissements, arrondissement.code, i);
      push(departements, arrondissement.departement, i);
    }
    const epci = cog.epci[cog.communes.epci[i] ?? -1];
    if (epci) push(epcis, epci.code, i);
  });
  return {
    pacts,
    cog,
    names,
    lines: pacts.actions.flatMap((action) => action.lignes),
    action: byKey(pacts.actions, (a) => a.id),
    axe: byKey(pacts.axes, (a) => a.num),
    axes: pacts.axes.map((a) => a.num),
    vagues: pacts.vagues.map((v) => v.num),
    wave: byKey(pacts.vagues, (v) => v.num),
    nature: byKey(pacts.natures, (n) => n.id),
    thematique: byKey(pacts.thematiques, (t) => t.id),
    rubrique: byKey(pacts.rubriques, (r) => r.id),
    sujet: byKey(pacts.sujets, (s) => s.id),
    party: byKey(pacts.parties, (p) => p.code),
    ft: byKey(pacts.franceTravail, (t) => t.id),
    pts: byKey(pacts.pactesTerritoriaux, (t) => t.id),
    ptsThematique: byKey(pacts.ptsThematiques, (t) => t.id),
    ptsPublic: byKey(pacts.ptsPublics, (t) => t.id),
    departement: byKey(cog.departements, (d) => d.code),
    arrondissement: byKey(cog.arrondissements, (a) => a.code),
    epci: byKey(cog.epci, (e) => e.code),
    communeIndex,
    nommees: byKey(cog.nommees, (c) => c.code),
    communesByDepartement: departements,
    communesByArrondissement: arrondissements,
    communesByEpci: epcis,
  };
}

/** The same model with commune names. */
export const withNames = (model: Model, names: CommuneNames): Model => ({ ...model, names });

const withIndicators = (model: Model, indicateurs: readonly Indicator[]): Model => ({
  ...model,
  pacts: withSameDeck({ ...model.pacts, indicateurs }, model.pacts),
});

/** The same model with an indicator more, in the place of another where one is named. */
export function withIndicator(model: Model, indicator: Indicator, instead: string | null): Model {
  const { indicateurs } = model.pacts;
  const replaced = indicateurs.map((one) => (one.id === instead ? indicator : one));
  return withIndicators(model, replaced.includes(indicator) ? replaced : [...indicateurs, indicator]);
}

/** The same model without an indicator. */
export const withoutIndicator = (model: Model, id: string): Model =>
  withIndicators(
    model,
    model.pacts.indicateurs.filter((one) => one.id !== id),
  );

/** True when the place exists in the deck or in the COG of the region. */
export function placeExists(model: Model, place: Place): boolean {
  switch (place.kind) {
    case 'region':
      return true;
    case 'departement':
      return model.departement.has(place.code);
    case 'collectivite':
      return model.party.has(place.code);
    case 'arrondissement':
      return model.arrondissement.has(place.code);
    case 'epci':
      return model.epci.has(place.code);
    case 'commune':
      return model.communeIndex.has(place.code);
    case 'ft':
      return model.ft.has(place.id);
    case 'pts':
      return model.pts.has(place.id);
  }
}

/** The COG gives the name of the town alone: "Lens" would be the commune. */
const arrondissementName = (nom: string): string =>
  /^[AEÉÈIOUYH]/.test(nom) ? `Arrondissement d’${nom}` : `Arrondissement de ${nom}`;

/** A commune whose name has not come yet: what is known of it, never its code. */
function unnamed({ cog, departement }: Model, index: CommuneIndex): string {
  const within = cog.arrondissements[cog.communes.arrondissement[index] ?? -1]?.departement;
  const own = within && departement.get(within)?.nom;
  return own ? `Commune (${own})` : 'Commune';
}

/** Official name of a place; a commune whose name has not arrived is called by the département where it lies. */
export function placeName(model: Model, place: Place): string {
  switch (place.kind) {
    case 'region':
      return model.cog.region.nom;
    case 'departement':
      return model.departement.get(place.code)?.nom ?? place.code;
    case 'collectivite':
      return model.party.get(place.code)?.nom ?? place.code;
    case 'arrondissement':
      return arrondissementName(model.arrondissement.get(place.code)?.nom ?? place.code);
    case 'epci':
      // A métropole that contracts is called as the deck's party, everywhere.
      return model.party.get(place.code)?.nom ?? model.epci.get(place.code)?.nom ?? place.code;
    case 'commune': {
      const index = model.communeIndex.get(place.code);
      const known =
        (index === undefined ? undefined : model.names?.noms[index]) ?? model.nommees.get(place.code)?.nom;
      return known ?? (model.names === null && index !== undefined ? unnamed(model, index) : place.code);
    }
    case 'ft':
      return model.ft.get(place.id)?.nom ?? place.id;
    case 'pts':
      return model.pts.get(place.id)?.nom ?? place.id;
  }
}

/** Administrative parents, widest first, the place itself excluded. An EPCI astride has its main département only. */
export function parents(model: Model, place: Territory): readonly Territory[] {
  const region: Territory = { kind: 'region' };
  switch (place.kind) {
    case 'region':
      return [];
    case 'departement':
    case 'collectivite':
      return [region];
    case 'arrondissement': {
      const departement = model.arrondissement.get(place.code)?.departement;
      return departement ? [region, { kind: 'departement', code: departement }] : [region];
    }
    case 'epci': {
      const departement = mainDepartement(model, place.code);
      return departement ? [region, { kind: 'departement', code: departement }] : [region];
    }
    case 'commune': {
      const index = model.communeIndex.get(place.code);
      if (index === undefined) return [region];
      const arrondissement = model.cog.arrondissements[model.cog.communes.arrondissement[index] ?? -1];
      const epci = model.cog.epci[model.cog.communes.epci[index] ?? -1];
      const chain: Territory[] = [region];
      if (arrondissement) {
        chain.push({ kind: 'departement', code: arrondissement.departement });
        chain.push({ kind: 'arrondissement', code: arrondissement.code });
      }
      if (epci) chain.push({ kind: 'epci', code: epci.code });
      return chain;
    }
  }
}

/** Département that holds most communes of an EPCI (some lie astride two). */
export function mainDepartement(model: Model, code: EpciCode): DepartementCode | null {
  const tally = new Map<DepartementCode, number>();
  for (const i of model.communesByEpci.get(code) ?? []) {
    const d = model.cog.arrondissements[model.cog.communes.arrondissement[i] ?? -1]?.departement;
    if (d) tally.set(d, (tally.get(d) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
