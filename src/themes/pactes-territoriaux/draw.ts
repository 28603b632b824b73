import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import { pactAsked } from '../../domain/schemes/asked';
import type { ExplorerState } from '../../state/explorer-state';
import { type Drawn, label, perimeterArea, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, LabelMark, SymbolMark, UncoveredKind } from '../../view/map-view';
import type { ThemeMap } from '../theme-map';
import { ptsLetters, ptsToken } from './letters';

/** What the land that no pact reaches is called. */
export const NONE: UncoveredKind = 'sans-pacte';

/** PTS: each territory with one coloured, lettered part per thématique. */
function drawPacts(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model, NONE);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  const letters = ptsLetters(model);
  for (const pact of model.pacts.pactesTerritoriaux) {
    const place: Place = { kind: 'pts', id: pact.id };
    const asked = pactAsked(pact, state.pts);
    const area = perimeterArea(
      placeKey(place),
      pact.perimeter,
      asked ? { kind: 'category', category: 'pts' } : { kind: 'land' },
      false,
    );
    if (area) areas.push(area);
    const anchor = anchorOf(place);
    if (!asked || !anchor) continue;
    const titles = pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id);
    symbols.push({
      kind: 'parts',
      key: placeKey(place),
      at: anchor.at,
      text: `${pact.nom}\u00a0: ${titles.join(', ')}`,
      parts: pact.thematiques.map((id) => ({
        token: ptsToken(model.pacts.ptsThematiques.findIndex((t) => t.id === id)),
        letter: letters.get(id) ?? '',
      })),
    });
    labels.push(...label(anchorOf, place, pact.nom, null, 80, 14));
  }
  return { areas, symbols, labels };
}

export const pactsMap: ThemeMap = {
  sentence: 'Pactes territoriaux des solidarités',
  draw: drawPacts,
  over: (model) => ({
    areas: model.pacts.pactesTerritoriaux.flatMap(
      ({ id, perimeter }) =>
        perimeterArea(`pts-${id}`, perimeter, { kind: 'category', category: 'pts' }, true) ?? [],
    ),
    symbols: [],
  }),
};
