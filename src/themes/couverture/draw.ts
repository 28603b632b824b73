import type { Model } from '../../domain/model';
import { CROSS_CLASSES, type CrossClass, communeCross, epciCross } from '../../domain/schemes/cross-coverage';
import { drawUnits } from '../../view/map/draw-units';
import { type Drawn, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, Fill, UncoveredKind } from '../../view/map-view';
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

const drawEpci = (model: Model, { classe }: CoverageChoice, anchorOf: AnchorOf): Drawn =>
  drawUnits(
    model,
    epciCross(model).map(({ epci: { code, nom }, unit }) => ({
      place: { kind: 'epci', code },
      // A share that is not known is neither whole nor pale.
      fill: fillOf(unit.kind, !unit.entier && unit.kind !== 'inconnu', classe),
      label: (classe === null ? unit.kind !== 'aucun' : unit.kind === classe)
        ? { name: model.party.get(code)?.nomCourt ?? nom, value: reachParts(unit) }
        : null,
    })),
    anchorOf,
  );

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
