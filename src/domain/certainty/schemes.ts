import type { DepartementCode } from '../codes';
import { perimeterExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { FranceTravailTerritory, PactTerritory, Perimeter } from '../pacts';
import { isTerritory, type Place } from '../place';
import { rememberedOnce } from '../remember';
import { type PactChoice, pactAnswer } from '../schemes/asked';
import { because, type Certainty, compose, OFFICIAL } from './certainty';
import { perimetersCertainty } from './perimeters';

/** Communes and inhabitants of a place: those of an official unit are exact. */
export function placeCertainty(model: Model, place: Place): Certainty {
  if (isTerritory(place)) return OFFICIAL;
  const row = (place.kind === 'ft' ? model.ft : model.pts).get(place.id);
  return perimetersCertainty(row ? [row] : []);
}

type Row = FranceTravailTerritory | PactTerritory;

/** Perimeters of both schemes by commune; computed once for the data. */
const rowsByCommune = rememberedOnce((model): ReadonlyMap<CommuneIndex, readonly Row[]> => {
  const all = new Map<CommuneIndex, Row[]>();
  for (const row of [...model.pacts.franceTravail, ...model.pacts.pactesTerritoriaux]) {
    const extent = perimeterExtent(model, row.perimeter);
    for (const i of extent.kind === 'counted' ? extent.communes : [extent.dans]) {
      all.set(i, [...(all.get(i) ?? []), row]);
    }
  }
  return all;
});

/** Département of a commune. */
const departementOf = ({ cog }: Model, i: CommuneIndex): DepartementCode | undefined =>
  cog.arrondissements[cog.communes.arrondissement[i] ?? -1]?.departement;

function reachOf(
  model: Model,
  communes: readonly CommuneIndex[],
  among?: readonly { readonly perimeter: Perimeter }[],
): Certainty {
  const byCommune = rowsByCommune(model);
  const asked = among && new Set(among.map(({ perimeter }) => perimeter));
  const kept = (rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ perimeter }) => !asked || asked.has(perimeter));
  const { franceTravail, pactesTerritoriaux } = model.pacts;
  const left = [kept(franceTravail), kept(pactesTerritoriaux)].flatMap((scheme) => {
    const rows = new Set(scheme);
    const outside = communes.filter((i) => !(byCommune.get(i) ?? []).some((row) => rows.has(row)));
    const around = new Set(outside.map((i) => departementOf(model, i)));
    return scheme.filter(({ departement }) => around.has(departement));
  });
  const touching = kept(communes.flatMap((i) => byCommune.get(i) ?? []));
  return perimetersCertainty([...new Set([...touching, ...left])]);
}

const alone = rememberedOnce(() => new Map<string, Certainty>());

/**
 * What reaches a set of communes, and what does not. What is reached rests on the perimeters that touch it; what is not
 * is what they leave, and rests on every perimeter of the scheme in its département, any of which might reach it.
 * @param among the perimeters that are asked about; absent: both schemes
 */
export function reachCertainty(
  model: Model,
  communes: readonly CommuneIndex[],
  among?: readonly { readonly perimeter: Perimeter }[],
): Certainty {
  const [only, ...others] = communes;
  if (only === undefined || others.length > 0 || among) return reachOf(model, communes, among);
  // Communes of a département that the same perimeters touch share one answer: a list of all is a few of them.
  const { franceTravail, pactesTerritoriaux } = model.pacts;
  const all: readonly Row[] = [...franceTravail, ...pactesTerritoriaux];
  const touching = (rowsByCommune(model).get(only) ?? []).map((row) => all.indexOf(row));
  const key = [departementOf(model, only), ...touching].join(' ');
  const known = alone(model);
  const found = known.get(key) ?? reachOf(model, communes);
  known.set(key, found);
  return found;
}

/** A line of the deck that we read as several perimeters: their number is our reading. */
export function perimeterCount(rows: readonly FranceTravailTerritory[]): Certainty {
  const lines = new Map<string, number>();
  for (const { libelleSupport } of rows) lines.set(libelleSupport, (lines.get(libelleSupport) ?? 0) + 1);
  return compose(
    [...lines].map(([libelle, count]) =>
      because(
        count > 1 ? 'interprete' : 'exact',
        'une ligne du support lue comme plusieurs périmètres',
        libelle,
      ),
    ),
  );
}

/** Pacts that a choice keeps: those of which a public cannot be read in the deck may be of them. */
export const pactCount = (model: Model, choice: PactChoice): Certainty =>
  compose(
    model.pacts.pactesTerritoriaux
      .filter((pact) => pactAnswer(pact, choice) === 'a-verifier')
      .map(({ nom }) => because('interprete', 'un public non lisible dans le support, non compté', nom)),
  );
