import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import type { AreaMark, LabelMark, SymbolMark } from '../map-view';
import { UNCOVERED } from '../text/absence';
import { waveToken } from '../text/waves';
import {
  type Drawn,
  ftMatches,
  ftPoint,
  label,
  pactMatches,
  perimeterArea,
  ptsLetters,
  ptsToken,
  uncoveredLand,
} from './map-marks';
import type { AnchorOf } from './map-shapes';

/** France Travail: perimeters by wave; the wave not asked for stays outlined, never "uncovered". */
export function drawFranceTravail(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model, UNCOVERED['france-travail']);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  for (const territory of model.pacts.franceTravail) {
    const place: Place = { kind: 'ft', id: territory.id };
    const asked = ftMatches(territory, state.ft);
    const category = waveToken(model, territory.vague);
    const area = perimeterArea(
      placeKey(place),
      territory.perimeter,
      asked ? { kind: 'category', category } : { kind: 'land' },
      false,
    );
    if (area) areas.push(area);
    if (!asked) continue;
    symbols.push(...ftPoint(territory, anchorOf, category));
    labels.push(...label(anchorOf, place, territory.nom, null, 80));
  }
  return { areas, symbols, labels };
}

/** PTS: each territory with one coloured, lettered part per thématique. */
export function drawPacts(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model, UNCOVERED['pactes-territoriaux']);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  const letters = ptsLetters(model);
  for (const pact of model.pacts.pactesTerritoriaux) {
    const place: Place = { kind: 'pts', id: pact.id };
    const asked = pactMatches(pact, state.pts);
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
