import type { Slide } from '../../../export/slides/slides';
import { THEMES } from '../../../theme/themes';
import { buildLegend } from '../../../view/map/build-legend';
import { buildMapView } from '../../../view/map/build-map-view';
import { cogAnchors } from '../../../view/map/map-shapes';
import { buildCaption } from '../../../view/page/build-caption';
import { textSign } from '../../../view/scenes/legend-signs';
import { sceneLegend } from '../../../view/scenes/scale-view';
import { sceneTable } from '../../../view/scenes/scene-table';
import { scenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

/** Square, as the place of the map on a slide. */
const SIDE = 720;
/** Pixels for each CSS pixel of the picture: sharp on a projector. */
const SHARP = 2;

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('Image illisible.'));
    reader.readAsDataURL(blob);
  });

/**
 * Makes the editable slides of a show and gives the file to the reader. The maker is loaded here, when asked for.
 * @throws Error when a part of the app is missing (offline before the first visit)
 */
export async function saveSlides(
  { session, resources, show, scenes }: Pick<ScreenProps, 'session' | 'resources' | 'show' | 'scenes'>,
  withNotes: boolean,
): Promise<void> {
  const [{ slidesFile }, { pngFile }, { download }] = await Promise.all([
    import('../../../export/slides/slides'),
    import('../../../export/picture-file'),
    import('../../../export/download'),
  ]);
  const { model, boundaries } = resources;
  const theme = THEMES.light;
  const anchorOf = cogAnchors(model);
  const slides: Slide[] = [];
  // One after the other: eighteen large pictures at once would take too much memory on a small machine.
  for (const scene of scenes) {
    const view = buildMapView(model, scene.state, anchorOf);
    const drawn =
      boundaries &&
      scenePicture({
        model,
        boundaries,
        context: session.context,
        state: scene.state,
        theme,
        width: SIDE,
        height: SIDE,
        circles: 1,
        prefix: 'diapo-',
      });
    const png = drawn && (await pngFile(drawn.markup, { width: SIDE, height: SIDE }, SHARP));
    slides.push({
      kicker: scene.surtitre,
      title: scene.titre,
      sentence: scene.phrase,
      figures: scene.figures,
      legend: sceneLegend(buildLegend(model, scene.state, view).entries, 1).map((entry) => ({
        ...textSign(entry, theme),
        label: entry.label,
      })),
      table: sceneTable(model, scene.state),
      picture: png && (await dataUrl(png)),
      description: view.description,
      source: buildCaption(model, scene.state).source,
      notes: withNotes ? scene.notes : '',
    });
  }
  download(await slidesFile(show.titre, slides), 'pactes-solidarites-scenes.pptx');
}
