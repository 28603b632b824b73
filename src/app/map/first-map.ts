import type { Boundaries } from '../../domain/geometry';
import { COMMUNES_ZOOM, fitCamera } from '../../domain/projection';
import { drawingSteps, outlineSteps, type Scene } from '../../render/map-host';
import { decode } from '../../state/url/codec';
import { currentQuery } from '../../state/url-binding';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import { circleScale } from '../../view/map/small-map';
import { scaleView } from '../../view/scenes/scale-view';
import { DARK, mapTheme } from '../common/appearance';
import { loadCommunes } from '../common/load-data';
import { mapPadding } from '../common/map-layout';
import { linkWords, type Session } from '../common/session';
import { startHasCommunes, startStage } from '../common/start-frame';
import { linkedCamera } from './framing/reveal';
import { afterSteps } from './on-new-ground';
import { openMap } from './page-map';

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
  const { shell, state } = decode(currentQuery(), linkWords(model));
  if (state.tableau || stage.clientWidth === 0) return;
  const anchorOf = cogAnchors(model);
  const size = { width: stage.clientWidth, height: stage.clientHeight };
  const drawn = buildMapView(model, { ...state, camera: null }, anchorOf);
  // As the interface does, in the same place.
  const view = shell.kind === 'presentation' ? drawn : scaleView(drawn, circleScale(size));
  const theme = mapTheme(shell, window.matchMedia(DARK).matches);
  // Over a view with communes that is written in the page, a map without any would be a flash; unless none come in time.
  const known = startHasCommunes()
    ? await Promise.race([
        loadCommunes(model.cog).catch(() => boundaries),
        after(COMMUNES_WRITTEN).then(() => boundaries),
      ])
    : boundaries;
  const scene: Scene = { view, boundaries: known, context, theme };
  const padding = mapPadding();
  const opening = linkedCamera(model, anchorOf, state, size, padding);
  const camera = opening ?? state.camera ?? fitCamera(model.cog.region.bbox, size, padding);
  // Outlines and places of labels are worked out in tasks of their own, and the map only written in the last.
  await new Promise<void>((done) => {
    afterSteps(drawingSteps(scene, camera, size), done, true);
  });
  const map = openMap(stage, {
    ...{ scene, opening },
    aim: { camera: state.camera, frame: model.cog.region.bbox, padding },
    label: view.description,
    cooperative: shell.kind === 'integration',
    region: model.cog.region.code,
  });
  if (!view.needsCommunes && ((opening ?? state.camera)?.zoom ?? 0) < COMMUNES_ZOOM) return;
  // The interface asks for them too, says what fails and tries again: here they only come sooner.
  const communes = new Promise<void>((done) => {
    const show = (fine: Boundaries): void => {
      // Once the interface holds the map, it brings its own boundaries.
      if (!map.isConnected()) map.host.update({ ...scene, boundaries: fine });
      done();
    };
    loadCommunes(model.cog, { over: boundaries, show }).then((fine) => {
      afterSteps(outlineSteps({ view, boundaries: fine }), () => show(fine));
    }, done);
  });
  await Promise.race([communes, after(COMMUNES_FIRST)]);
}
