import type { EpciCode } from '../../domain/codes';
import { population } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { placeKey, shortName } from '../../domain/place';
import { CROSS_CLASSES, type CrossClass, communeCross, epciCross } from '../../domain/schemes/cross-coverage';
import { drawUnits } from '../../view/map/draw-units';
import { type Drawn, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, Fill, LabelMark, UncoveredKind } from '../../view/map-view';
import { reachParts } from '../../view/text/cross-words';
import type { ThemeMap } from '../theme-map';
import type { CoverageChoice } from './choice';

/** Area of a whole class of communes: one shape, whatever their number; those that an approached perimeter brings apart. */
export const crossKey = (kind: CrossClass, approche = false): string =>
  `croise-${kind}${approche ? '-approche' : ''}`;

/** What the land that nothing reaches is called. */
export const NONE: UncoveredKind = 'aucun-des-deux';

export const fillOf = (kind: CrossClass, partial: boolean, asked: CrossClass | null): Fill =>
  asked !== null && asked !== kind
    ? { kind: 'land' }
    : kind === 'aucun'
      ? { kind: 'uncovered', why: NONE, asked: asked === kind }
      : { kind: 'crossed', crossed: kind, partial };

/** Zoom from which the others are named, where they are wide enough, and shares are told. */
const MORE_ZOOM = 8.2;

/**
 * The EPCI that the whole region names: the most inhabited of each class in each département. The others are named as
 * one zooms, over their own ground alone.
 */
function foremost(model: Model, rows: ReturnType<typeof epciCross>): ReadonlySet<EpciCode> {
  const best = new Map<string, { readonly code: EpciCode; readonly population: number }>();
  for (const { epci, unit } of rows) {
    const { code } = epci;
    const inhabitants = population(model, { kind: 'epci', code }) ?? 0;
    const group = `${epci.departements[0]} ${unit.kind}`;
    if ((best.get(group)?.population ?? -1) < inhabitants) best.set(group, { code, population: inhabitants });
  }
  return new Set([...best.values()].map(({ code }) => code));
}

function drawEpci(model: Model, { classe }: CoverageChoice, anchorOf: AnchorOf): Drawn {
  const rows = epciCross(model);
  const named = rows.filter(({ unit }) => (classe === null ? unit.kind !== 'aucun' : unit.kind === classe));
  const first = foremost(model, named);
  const { labels, ...drawn } = drawUnits(
    model,
    rows.map((row) => ({
      place: { kind: 'epci', code: row.epci.code },
      // A share that is not known is neither whole nor pale.
      fill: fillOf(row.unit.kind, !row.unit.entier && row.unit.kind !== 'inconnu', classe),
      label: named.includes(row)
        ? {
            name: shortName(model.party.get(row.epci.code)?.nomCourt ?? row.epci.nom),
            value: reachParts(row.unit),
          }
        : null,
    })),
    anchorOf,
  );
  const both = new Set<EpciCode>(
    named.flatMap(({ epci, unit }) => (unit.kind === 'les-deux' ? [epci.code] : [])),
  );
  const ranks = new Map(
    [...first].map((code) => [placeKey({ kind: 'epci', code }), both.has(code) ? 74 : 70]),
  );
  return {
    ...drawn,
    labels: labels.map((mark): LabelMark => {
      const priority = ranks.get(mark.key);
      return priority === undefined
        ? { ...mark, minZoom: MORE_ZOOM, settled: true }
        : { ...mark, priority, valueZoom: MORE_ZOOM, settled: true };
    }),
  };
}

function drawCommunes(model: Model, { classe }: CoverageChoice): Drawn {
  const all = communeCross(model);
  const ground: readonly AreaMark[] =
    classe === null || classe === 'aucun' ? uncoveredLand(model, NONE, classe === 'aucun') : [];
  const areas = CROSS_CLASSES.filter((kind) => kind !== 'aucun').flatMap((kind): AreaMark[] =>
    [false, true].flatMap((approche): AreaMark[] => {
      const codes = model.cog.communes.codes.filter(
        (_, i) => all[i]?.kind === kind && all[i].approche === approche,
      );
      return codes.length === 0
        ? []
        : [
            {
              key: crossKey(kind, approche),
              shape: { niveau: 'commune', codes },
              fill: fillOf(kind, false, classe),
              precision: approche ? 'approche' : 'exact',
              overlay: false,
              outline: 'none',
            },
          ];
    }),
  );
  return { areas: [...ground, ...areas], symbols: [], labels: [] };
}

/** Each EPCI by what reaches it, entire or in part, or each commune by what reaches it. */
export const coverageMap: ThemeMap = {
  sentence: 'France Travail et pactes territoriaux, croisés',
  draw: (model, { couverture }, anchorOf) =>
    couverture.unite === 'epci' ? drawEpci(model, couverture, anchorOf) : drawCommunes(model, couverture),
  byCommune: ({ couverture }) => couverture.unite === 'commune',
};
