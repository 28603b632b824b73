import type { Boundaries } from '../../domain/geometry';
import { COMMUNES_ZOOM, fitCamera } from '../../domain/projection';
import {
  baseSteps,
  drawingSteps,
  type MapInput,
  nameSteps,
  nextFrame,
  nextTask,
  outlineSteps,
  RUN,
} from '../../render/map-host';
import { decode } from '../../state/url/codec';
import { currentQuery } from '../../state/url-binding';
import { buildMapView } from '../../view/map/build-map-view';
import { circleScale } from '../../view/map/circle-scale';
import { cogAnchors } from '../../view/map/map-shapes';
import { scaleView } from '../../view/scenes/scale-view';
import { DARK, mapTokens } from '../common/appearance';
import { loadCommunes } from '../common/load-data';
import { mapPadding } from '../common/map-layout';
import { linkWords, type Session } from '../common/session';
import { startHasCommunes, startStage } from '../common/start-frame';
import { linkedCamera } from './framing/reveal';
import { openMap, type PageMap } from './page-map';

/** Milliseconds that the interface leaves the communes of a link to come and be drawn; late ones come beside it. */
const COMMUNES_FIRST = 1000;
/** And where the page shows them already: the map without them is a step back, an interface that never comes a worse one. */
const COMMUNES_WRITTEN = 3000;

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Draws the map of the present link in the frame of the page, before the interface has arrived; nothing when the link has
 * no map to show.
 * @returns when the interface may come without holding this map up
 */
export async function drawFirstMap({ model, boundaries, context }: Session): Promise<void> {
  const stage = startStage();
  if (!stage || !boundaries) return;
  // Apart from the reading of the figures.
  await nextTask();
  const { shell, state } = decode(currentQuery(), linkWords(model));
  if (state.tableau || stage.clientWidth === 0) return;
  const anchorOf = cogAnchors(model);
  const size = { width: stage.clientWidth, height: stage.clientHeight };
  const drawn = buildMapView(model, { ...state, camera: null }, anchorOf);
  // As the interface does, in the same place.
  const view = shell.kind === 'presentation' ? drawn : scaleView(drawn, circleScale(size));
  const tokens = mapTokens(shell, window.matchMedia(DARK).matches);
  // Over a view with communes that is written in the page, a map without any would be a flash; unless none come in time.
  const known = startHasCommunes()
    ? await Promise.race([
        loadCommunes(model.cog).catch(() => boundaries),
        after(COMMUNES_WRITTEN).then(() => boundaries),
      ])
    : boundaries;
  const whole: MapInput = { view, boundaries: known, context, tokens };
  const padding = mapPadding();
  const opening = linkedCamera(model, anchorOf, state, size, padding);
  const camera = opening ?? state.camera ?? fitCamera(model.cog.region.bbox, size, padding);
  const close = view.needsCommunes || ((opening ?? state.camera)?.zoom ?? 0) >= COMMUNES_ZOOM;
  // Communes are drawn as soon as they are there, before the places of the names are found, which takes longer.
  let input: MapInput = close && known === boundaries ? { ...whole, nameless: true } : whole;
  let map: PageMap | null = null;
  const draw = (next: MapInput): void => {
    input = next;
    // Once the interface holds the map, it brings its own input.
    if (map && !map.isConnected()) map.host.update(input);
  };
  const opened = taken(input.nameless ? baseSteps(input, camera) : drawingSteps(input, camera, size)).then(
    () => {
      map = openMap(stage, {
        ...{ input, opening },
        aim: { camera: state.camera, frame: model.cog.region.bbox, padding },
        label: view.description,
        cooperative: shell.kind === 'integration',
        region: model.cog.region.code,
      });
    },
  );
  if (!close) return opened;
  /** What names wait for, once the file of the communes is there. */
  let before: Promise<void> | null = null;
  const communes = new Promise<void>((done) => {
    const show = async (fine: Boundaries): Promise<void> => {
      await taken(outlineSteps({ view, boundaries: fine }));
      draw({ ...input, boundaries: fine });
      done();
    };
    // The interface asks for them too, says what fails and tries again: here they only come sooner.
    loadCommunes(model.cog, {
      over: boundaries,
      come: () => {
        before = communes.then(nextFrame);
      },
      show: async (fine) => {
        await show(fine);
        // Levels above them are composed once all of this is on screen.
        await named;
      },
    })
      .then(show)
      .catch(done);
  });
  const named = opened.then(nextFrame).then(async () => {
    if (!input.nameless) return;
    await taken(nameSteps(whole, camera, size), () => before);
    draw({ ...whole, boundaries: input.boundaries });
  });
  await Promise.all([named, Promise.race([communes, opened.then(() => after(COMMUNES_FIRST))])]);
}

/**
 * Takes steps, in tasks of their own.
 * @param behind what goes first, if anything does
 */
async function taken(
  steps: Iterable<() => void>,
  behind: () => Promise<void> | null = () => null,
): Promise<void> {
  let until = 0;
  for (const step of steps) {
    if (performance.now() > until) {
      await nextTask();
      await behind();
      until = performance.now() + RUN;
    }
    step();
  }
  await nextTask();
}
