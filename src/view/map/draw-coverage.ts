import { CROSS_CLASSES, type CrossClass, communeCross, crossOf } from '../../domain/cross-coverage';
import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import type { AreaMark, Fill, LabelMark } from '../map-view';
import { UNCOVERED } from '../text/absence';
import { reachParts } from '../text/cross-words';
import { type Drawn, label, uncoveredLand } from './map-marks';
import type { AnchorOf } from './map-shapes';

/** Area of a whole class of communes: one shape, whatever their number; those that an approached perimeter brings apart. */
export const crossKey = (kind: CrossClass, approche = false): string =>
  `croise-${kind}${approche ? '-approche' : ''}`;

const fillOf = (kind: CrossClass, partial: boolean, asked: CrossClass | null): Fill =>
  asked !== null && asked !== kind
    ? { kind: 'land' }
    : kind === 'aucun'
      ? { kind: 'uncovered', why: UNCOVERED.couverture, asked: asked === kind }
      : { kind: 'crossed', crossed: kind, partial };

function drawEpci(model: Model, { classe }: ExplorerState['couverture'], anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = [];
  const labels: LabelMark[] = [];
  for (const { code, nom } of model.cog.epci) {
    const place = { kind: 'epci', code } as const;
    const unit = crossOf(model, model.communesByEpci.get(code) ?? []);
    areas.push({
      key: placeKey(place),
      shape: { niveau: 'epci', codes: [code] },
      // A share that is not known is neither whole nor pale.
      fill: fillOf(unit.kind, !unit.entier && unit.kind !== 'inconnu', classe),
      precision: 'exact',
      overlay: false,
      outline: 'none',
    });
    const asked = classe === null ? unit.kind !== 'aucun' : unit.kind === classe;
    if (!asked) continue;
    const value = reachParts(unit);
    labels.push(...label(anchorOf, place, model.party.get(code)?.nomCourt ?? nom, value, 60));
  }
  return { areas, symbols: [], labels };
}

function drawCommunes(model: Model, { classe }: ExplorerState['couverture']): Drawn {
  const all = communeCross(model);
  const ground: readonly AreaMark[] =
    classe === null || classe === 'aucun'
      ? uncoveredLand(model, UNCOVERED.couverture, classe === 'aucun')
      : [];
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

/** Couverture croisée: each EPCI by what reaches it, entire or in part, or each commune by what reaches it. */
export const drawCoverage = (model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn =>
  state.couverture.unite === 'epci'
    ? drawEpci(model, state.couverture, anchorOf)
    : drawCommunes(model, state.couverture);
