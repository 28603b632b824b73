import type { Model } from '../../domain/model';
import type { FranceTravailTerritory } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import { territoryAsked } from '../../domain/schemes/asked';
import type { ExplorerState } from '../../state/explorer-state';
import { type Drawn, label, perimeterArea, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, CategoryToken, LabelMark, SchemeAbsence, SymbolMark } from '../../view/map-view';
import { waveToken } from '../../view/text/waves';
import type { ThemeMap } from '../theme-map';

/** What the land that no perimeter reaches is called. */
export const NONE: SchemeAbsence = 'hors-experimentation';

const ftPoint = (
  territory: FranceTravailTerritory,
  anchorOf: AnchorOf,
  category: CategoryToken,
): SymbolMark[] => {
  const place: Place = { kind: 'ft', id: territory.id };
  const anchor = territory.perimeter.members.niveau === 'infracommunal' ? anchorOf(place) : null;
  return anchor
    ? [
        {
          kind: 'point',
          key: placeKey(place),
          at: anchor.at,
          text: `${territory.nom}, vague ${territory.vague}\u00a0: point, contour non publié`,
          category,
          precision: territory.perimeter.precision,
        },
      ]
    : [];
};

/** France Travail: perimeters by wave; a wave not asked for stays in its own outline, never "uncovered" nor left out. */
function drawFranceTravail(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model, NONE);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const territory of model.pacts.franceTravail) {
    const place: Place = { kind: 'ft', id: territory.id };
    const asked = territoryAsked(territory, state.ft);
    const category = waveToken(model, territory.vague);
    const area = perimeterArea(
      placeKey(place),
      territory.perimeter,
      asked
        ? { kind: 'category', category }
        : territoryAsked(territory, { ...state.ft, vague: null })
          ? { kind: 'outlined', category }
          : { kind: 'land' },
      false,
    );
    if (area) areas.push(area);
    if (!asked) continue;
    symbols.push(...ftPoint(territory, anchorOf, category));
    labels.push(...label(anchorOf, place, territory.nom, null, 80));
  }
  return { areas, symbols, labels };
}

/** Every wave, as outline and hatch. */
function laidOver(model: Model, anchorOf: AnchorOf): Pick<Drawn, 'areas' | 'symbols'> {
  const areas: AreaMark[] = [];
  const symbols: SymbolMark[] = [];
  for (const territory of model.pacts.franceTravail) {
    const category = waveToken(model, territory.vague);
    const area = perimeterArea(
      `ft-${territory.id}`,
      territory.perimeter,
      { kind: 'category', category },
      true,
    );
    if (area) areas.push(area);
    symbols.push(...ftPoint(territory, anchorOf, category));
  }
  return { areas, symbols };
}

export const MAP: ThemeMap = {
  sentence: 'Territoires de l’expérimentation France Travail',
  draw: drawFranceTravail,
  over: laidOver,
};
