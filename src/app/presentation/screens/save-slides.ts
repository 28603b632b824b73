import editeur from 'virtual:editeur';
import type { Slide, SlidePicture } from '../../../export/slides/slides';
import type { ExplorerState } from '../../../state/explorer-state';
import { TOKENS } from '../../../tokens/token-sets';
import { officeSign } from '../../../view/legend/office-sign';
import { buildCaption } from '../../../view/page/build-caption';
import { sceneTable, unitsInHeadings } from '../../../view/scenes/lists/scene-table';
import { sceneSource } from '../../../view/scenes/scene-source';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { withHeld } from '../../../view/versions/held-words';
import { versionLine } from '../../../view/versions/version-words';
import { type OpenScene, sceneStates } from '../../scenes/open-scene';
import { pictureFrame, scenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';
import { pngOf } from './printed-picture';
import { showCode } from './show-code';

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
  const tokens = TOKENS.light;
  const pictureOf = async (
    state: ExplorerState,
    { frame, named, numbered }: OpenScene,
    label: string | null,
  ): Promise<readonly SlidePicture[]> => {
    const drawn = scenePicture({
      model,
      boundaries,
      context: session.context,
      state,
      frame,
      tokens,
      width: SIDE,
      height: SIDE,
      circles: 1,
      prefix: 'diapo-',
      named: numbered?.names ?? named,
    });
    if (!drawn) return [];
    const png = await pngOf(drawn.markup, SIDE, SIDE);
    return [{ bytes: new Uint8Array(await png.arrayBuffer()), description: drawn.description, label }];
  };
  const slides: Slide[] = [];
  // One after the other: eighteen large pictures at once would take too much memory on a small machine.
  for (const scene of scenes) {
    const drawn = sceneStates(scene);
    const pictures: SlidePicture[] = [];
    for (const state of drawn) {
      const label = drawn.length > 1 ? buildCaption(model, state).title : null;
      pictures.push(...(await pictureOf(state, scene, label)));
    }
    const key = sceneStatesKey(
      model,
      drawn,
      1,
      pictureFrame({ model, boundaries }, scene.frame, { width: SIDE, height: SIDE }),
    );
    slides.push({
      kicker: scene.surtitre,
      title: scene.titre,
      sentence: scene.phrase,
      points: [...scene.points, ...(scene.numbered ? [scene.numbered.key.join(' · ')] : [])],
      figures: scene.figures,
      legendTitle: key?.title ?? '',
      legend: (key?.entries ?? []).map((entry) => {
        const { toScale, ...sign } = officeSign(entry.swatch, tokens);
        return { ...sign, label: entry.label, mapPixels: toScale ? SIDE : null };
      }),
      legendNotes: key?.notes ?? [],
      // The map keeps its table, so that its values can be worked with.
      table: scene.table
        ? unitsInHeadings(scene.table)
        : drawn.length === 1
          ? sceneTable(model, scene.state)
          : null,
      pictures,
      source: withHeld(
        scene.genre === 'titre' || scene.genre === 'fin'
          ? ''
          : sceneSource(model, { states: drawn, shown: scene.shown }, true).text,
        model.pacts,
        session.link.fixed,
      ),
      notes: withNotes ? scene.notes : '',
    });
  }
  const code = await showCode(model);
  const png = code && (await pngOf(code.code.svg, code.code.size.width, code.code.size.height));
  const deck = {
    title: show.titre,
    author: editeur.nom || show.titre,
    made: new Date(),
    about: versionLine(model.pacts),
    slides,
    code: code &&
      png && {
        bytes: new Uint8Array(await png.arrayBuffer()),
        description: `Code QR qui ouvre ${code.link}`,
        label: code.words,
      },
  };
  download(slidesFile(deck), 'pactes-solidarites-scenes.pptx');
}
