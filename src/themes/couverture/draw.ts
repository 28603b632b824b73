import { population } from '../../domain/extent';
import type { Model } from '../../domain/model';
import { placeKey, shortName } from '../../domain/place';
import { CROSS_CLASSES, type CrossClass, communeCross, epciCross } from '../../domain/schemes/cross-coverage';
import { drawUnits } from '../../view/map/draw-units';
import { type Drawn, label, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, Fill, SchemeAbsence } from '../../view/map-view';
import { reachParts } from '../../view/text/cross-words';
import type { ThemeMap } from '../theme-map';
import type { CoverageChoice } from './choice';

/** Area of a whole class of communes: one shape, whatever their number; those that an approached perimeter brings apart. */
export const crossKey = (kind: CrossClass, approche = false): string =>
  `croise-${kind}${approche ? '-approche' : ''}`;

/** What the land that nothing reaches is called. */
export const NONE: SchemeAbsence = 'aucun-des-deux';

export const fillOf = (kind: CrossClass, partial: boolean, asked: CrossClass | null): Fill =>
  asked !== null && asked !== kind
    ? { kind: 'land' }
    : kind === 'aucun'
      ? { kind: 'uncovered', why: NONE, asked: asked === kind }
      : { kind: 'crossed', crossed: kind, partial };

/** Zoom from which a second EPCI of a département is named: on a phone it would take the room of the first. */
const SECOND_ZOOM = 6.9;
/** Zoom from which the others are named, where they are wide enough, and shares are told. */
const MORE_ZOOM = 8.2;

/** Names of a class in a département: of each class beside the others, or of the one that is asked for. */
const NAMED = { each: 1, asked: 2 } as const;
/** Of the most inhabited; those after it give way. */
const PRIORITY = 70;

/** @param rank among the most inhabited of a class in a département; `undefined` after them */
const naming = (rank: number | undefined) =>
  rank === undefined
    ? { minZoom: MORE_ZOOM }
    : {
        priority: PRIORITY - rank,
        valueZoom: MORE_ZOOM,
        ...(rank > 0 ? { minZoom: SECOND_ZOOM } : {}),
      };

/**
 * The whole region names the most inhabited EPCI of each class in each département; the others are named as one zooms.
 * Each over its own ground, or called out from it.
 */
function drawEpci(model: Model, { classe }: CoverageChoice, anchorOf: AnchorOf): Drawn {
  const rows = epciCross(model).map(({ epci: { code, nom, departements }, unit }) => ({
    ...{ unit, place: { kind: 'epci', code } as const },
    name: shortName(model.party.get(code)?.nomCourt ?? nom),
    group: `${departements[0]} ${unit.kind}`,
    named: classe === null ? unit.kind !== 'aucun' : unit.kind === classe,
  }));
  const inhabitants = ({ place }: (typeof rows)[number]): number => population(model, place) ?? 0;
  const most = classe === null ? NAMED.each : NAMED.asked;
  const told = new Map<string, number>();
  const first = new Map(
    rows
      .filter(({ named }) => named)
      .sort((one, other) => inhabitants(other) - inhabitants(one))
      .flatMap(({ group, place }) => {
        const rank = told.get(group) ?? 0;
        told.set(group, rank + 1);
        return rank < most ? [[placeKey(place), rank] as const] : [];
      }),
  );
  const { labels, ...drawn } = drawUnits(
    model,
    rows.map(({ unit, place, name, named }) => ({
      place,
      // A share that is not known is neither whole nor pale.
      fill: fillOf(unit.kind, !unit.entier && unit.kind !== 'inconnu', classe),
      label: named ? { name, value: reachParts(unit) } : null,
    })),
    anchorOf,
  );
  return {
    ...drawn,
    labels: labels.map((mark) => ({
      ...mark,
      settled: true,
      ...naming(first.get(mark.key)),
    })),
  };
}

/** Classes of communes have no name of their own: the départements tell where they are, quietly, off what is coloured. */
const departementNames = ({ cog }: Model, anchorOf: AnchorOf): Drawn['labels'] =>
  cog.departements.flatMap(({ code, nom }) =>
    label(anchorOf, { kind: 'departement', code }, nom, null, 45).map((mark) => ({
      ...mark,
      kind: 'district',
      settled: true,
      own: true,
    })),
  );

function drawCommunes(model: Model, { classe }: CoverageChoice, anchorOf: AnchorOf): Drawn {
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
  return { areas: [...ground, ...areas], symbols: [], labels: departementNames(model, anchorOf) };
}

/** Each EPCI by what reaches it, entire or in part, or each commune by what reaches it. */
export const MAP: ThemeMap = {
  sentence: 'France Travail et pactes territoriaux, croisés',
  draw: (model, { couverture }, anchorOf) =>
    couverture.unite === 'epci'
      ? drawEpci(model, couverture, anchorOf)
      : drawCommunes(model, couverture, anchorOf),
  byCommune: ({ couverture }) => couverture.unite === 'commune',
};
