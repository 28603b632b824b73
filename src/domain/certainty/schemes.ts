import { perimeterExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { FranceTravailTerritory, PactTerritory, Perimeter } from '../pacts';
import { isTerritory, type Place } from '../place';
import { rememberedOnce } from '../remember';
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

/**
 * What reaches a set of communes, and what does not: both rest on every perimeter that touches it.
 * @param among the perimeters that are asked about; absent: both schemes
 */
export function reachCertainty(
  model: Model,
  communes: readonly CommuneIndex[],
  among?: readonly { readonly perimeter: Perimeter }[],
): Certainty {
  const byCommune = rowsByCommune(model);
  const asked = among && new Set(among.map(({ perimeter }) => perimeter));
  const touching = new Set(communes.flatMap((i) => byCommune.get(i) ?? []));
  return perimetersCertainty([...touching].filter(({ perimeter }) => !asked || asked.has(perimeter)));
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

/** Pacts chosen by their publics: a public that cannot be read in the deck may be one of those asked for. */
export const pactCount = (model: Model, publics: readonly string[]): Certainty =>
  compose(
    publics.length === 0
      ? []
      : model.pacts.pactesTerritoriaux.map(({ nom, publicNote }) =>
          because(publicNote === null ? 'exact' : 'interprete', 'un public non lisible dans le support', nom),
        ),
  );
