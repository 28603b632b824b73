import { memo, useEffect, useRef } from 'react';
import type { Bbox, LonLat } from '../../domain/cog';
import type { Boundaries, Context } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import { type Camera, fitCamera, fromScreen, type Padding, type Size } from '../../domain/projection';
import { svgMarkup } from '../../render/svg/svg-markup';
import type { ExplorerState } from '../../state/explorer-state';
import type { DesignTokens } from '../../tokens/design-tokens';
import { isDrawable } from '../../view/map/arrived';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import { nameOnly, type SceneNames } from '../../view/scenes/lists/scene-names';
import { scaleView } from '../../view/scenes/scale-view';

/** What a drawn scene is made of. */
export interface PictureOf {
  readonly model: Model;
  /** `null` until they come. */
  readonly boundaries: Boundaries | null;
  readonly context: Context;
  readonly state: ExplorerState;
  /** What the map is framed on, unless its view has a camera; the region by default. */
  readonly frame?: Bbox | null;
  readonly tokens: DesignTokens;
  readonly width: number;
  readonly height: number;
  /** Circles against those of the explorer. */
  readonly circles: number;
  /** Before every id: several pictures stand in one page. */
  readonly prefix: string;
  /** What it names alone; by default, what its view does. */
  readonly named?: SceneNames | null;
  /** `false`: a decoration beside its own title. */
  readonly described?: boolean;
}

/** Margins kept free around what a picture is framed on. */
export function pictureMargins({ width, height }: Size): Padding {
  const margin = Math.round(Math.min(width, height) * 0.04);
  return { top: margin, right: margin, bottom: margin, left: margin };
}

/** Where the pictures of a scene look, for the legend beside them; `null` until there is something to draw them with. */
export const pictureFrame = (
  { model, boundaries }: Pick<PictureOf, 'model' | 'boundaries'>,
  frame: Bbox | null,
  size: Size,
) => boundaries && { boundaries, home: frame ?? model.cog.region.bbox, size, padding: pictureMargins(size) };

const cameraOf = ({ model, state, frame = null, width, height }: PictureOf): Camera =>
  state.camera ??
  fitCamera(frame ?? model.cog.region.bbox, { width, height }, pictureMargins({ width, height }));

/**
 * The map of a scene as SVG text: thumbnails, handout, slides. Pure.
 * @returns `null` while an outline that it draws has not come: a map with some of them would be false
 */
export function scenePicture(
  of: PictureOf,
): { readonly markup: string; readonly description: string } | null {
  const { model, boundaries, context, state, tokens, width, height } = of;
  const { circles, prefix, named = null, described = true } = of;
  const built = buildMapView(model, state, cogAnchors(model));
  if (!boundaries || !isDrawable(built, boundaries)) return null;
  const view = nameOnly(scaleView(built, circles), named);
  const size = { width, height };
  return {
    markup: svgMarkup(view, boundaries, context, tokens, cameraOf(of), size, {
      idPrefix: prefix,
      grid: 2,
      described,
    }),
    description: view.description,
  };
}

/**
 * A drawn scene in the page: parsed as XML, so that its text can never become markup of the page. Drawn again only when
 * what it is made of changes: the clock of the presenter's window ticks beside it.
 */
export const ScenePicture = memo(function ScenePicture(
  props: PictureOf & {
    /** Where one has pressed; keys have the map of the room. */
    readonly onPick?: (at: LonLat) => void;
  },
) {
  const box = useRef<HTMLDivElement>(null);
  const markup = scenePicture(props)?.markup ?? null;
  useEffect(() => {
    if (markup === null) return;
    const drawn = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    box.current?.replaceChildren(document.importNode(drawn, true));
  }, [markup]);
  const latest = useRef(props);
  latest.current = props;
  const shown = markup !== null;
  useEffect(() => {
    const element = box.current;
    if (!shown || !element) return;
    const onClick = ({ clientX, clientY }: MouseEvent): void => {
      const matrix = element.querySelector('svg')?.getScreenCTM();
      if (!matrix) return;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
      latest.current.onPick?.(fromScreen(cameraOf(latest.current), latest.current, [x, y]));
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [shown]);
  return markup === null ? (
    <div className="scene-picture">
      <p className="scene-waiting">La carte se prépare…</p>
    </div>
  ) : (
    <div className="scene-picture" ref={box} />
  );
});
