import editeur from 'virtual:editeur';
import type { Slide, SlidePicture } from '../../../export/slides/slides';
import type { ExplorerState } from '../../../state/explorer-state';
import { THEMES } from '../../../theme/themes';
import { buildLegend } from '../../../view/map/build-legend';
import { buildMapView } from '../../../view/map/build-map-view';
import { cogAnchors } from '../../../view/map/map-shapes';
import { buildCaption } from '../../../view/page/build-caption';
import { plainSign } from '../../../view/scenes/legend-signs';
import { sceneLegend } from '../../../view/scenes/scale-view';
import { sceneTable } from '../../../view/scenes/scene-table';
import { scenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';
import { pngOf } from './printed-picture';

/** Square, as the place of the map on a slide. */
const SIDE = 720;

/**
 * Makes the editable slides of a show and gives the file to the reader. The maker is loaded here, when asked for.
 * @throws Error when a part of the app is missing (offline before the first visit)
 */
export async function saveSlides(
  { session, resources, show, scenes }: Pick<ScreenProps, 'session' | 'resources' | 'show' | 'scenes'>,
  withNotes: boolean,
): Promise<void> {
  const [{ slidesFile }, { download }] = await Promise.all([
    import('../../../export/slides/slides'),
    import('../../../export/download'),
  ]);
  const { model, boundaries } = resources;
  const theme = THEMES.light;
  const anchorOf = cogAnchors(model);
  const pictureOf = async (state: ExplorerState): Promise<readonly SlidePicture[]> => {
    if (!boundaries) return [];
    const { markup, description } = scenePicture({
      model,
      boundaries,
      context: session.context,
      state,
      theme,
      width: SIDE,
      height: SIDE,
      circles: 1,
      prefix: 'diapo-',
    });
    const png = await pngOf(markup, SIDE, SIDE);
    return [{ bytes: new Uint8Array(await png.arrayBuffer()), description, label: null }];
  };
  const slides: Slide[] = [];
  // One after the other: eighteen large pictures at once would take too much memory on a small machine.
  for (const scene of scenes) {
    const view = buildMapView(model, scene.state, anchorOf);
    slides.push({
      kicker: scene.surtitre,
      title: scene.titre,
      sentence: scene.phrase,
      points: [],
      figures: scene.figures,
      legend: sceneLegend(buildLegend(model, scene.state, view).entries, 1).map((entry) => {
        const { radius, ...sign } = plainSign(entry, theme);
        return { ...sign, label: entry.label, radius: radius === null ? null : radius / SIDE };
      }),
      table: sceneTable(model, scene.state),
      pictures: await pictureOf(scene.state),
      source: buildCaption(model, scene.state).source,
      notes: withNotes ? scene.notes : '',
    });
  }
  const deck = { title: show.titre, author: editeur.nom || show.titre, made: new Date(), slides };
  download(slidesFile(deck), 'pactes-solidarites-scenes.pptx');
}
