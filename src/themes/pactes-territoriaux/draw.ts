import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import { type PactAnswer, pactAnswer } from '../../domain/schemes/asked';
import type { ExplorerState } from '../../state/explorer-state';
import { type Drawn, label, perimeterArea, uncoveredLand } from '../../view/map/map-marks';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { AreaMark, Fill, LabelMark, SchemeAbsence, SymbolMark } from '../../view/map-view';
import { lowered } from '../../view/text/grammar';
import type { ThemeMap } from '../theme-map';
import { ptsLetters, ptsToken } from './letters';
import { TO_CHECK } from './reading';

/** What the land that no pact reaches is called. */
export const NONE: SchemeAbsence = 'sans-pacte';

/** What is not known has the sign that it has in the crossing. */
export const UNSURE_FILL: Fill = { kind: 'crossed', crossed: 'inconnu', partial: false };
/** On the ground of a pact that may answer the filters. */
export const UNSURE_LETTER = '?';

const FILL: Readonly<Record<PactAnswer, Fill>> = {
  oui: { kind: 'category', category: 'pts' },
  'a-verifier': UNSURE_FILL,
  non: { kind: 'land' },
};

/** PTS: each territory with one coloured, lettered part per thématique. */
function drawPacts(model: Model, state: ExplorerState, anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = uncoveredLand(model, NONE);
  const symbols: SymbolMark[] = [];
  const labels: LabelMark[] = [];
  const letters = ptsLetters(model);
  for (const pact of model.pacts.pactesTerritoriaux) {
    const place: Place = { kind: 'pts', id: pact.id };
    const answer = pactAnswer(pact, state.pts);
    const area = perimeterArea(placeKey(place), pact.perimeter, FILL[answer], false);
    if (area) areas.push(area);
    const anchor = anchorOf(place);
    if (answer === 'non' || !anchor) continue;
    const titles = pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id);
    symbols.push({
      kind: 'parts',
      key: placeKey(place),
      at: anchor.at,
      text: `${pact.nom}\u00a0: ${answer === 'oui' ? titles.join(', ') : lowered(TO_CHECK)}`,
      parts:
        answer === 'oui'
          ? pact.thematiques.map((id) => ({
              token: ptsToken(model.pacts.ptsThematiques.findIndex((t) => t.id === id)),
              letter: letters.get(id) ?? '',
            }))
          : [{ token: '', letter: UNSURE_LETTER }],
      precision: pact.perimeter.precision,
    });
    labels.push(...label(anchorOf, place, pact.nom, null, 80, 14));
  }
  return { areas, symbols, labels };
}

export const MAP: ThemeMap = {
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
