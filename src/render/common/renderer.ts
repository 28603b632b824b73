import type { Bbox, LonLat } from '../../domain/cog';
import type { Boundaries, Context } from '../../domain/geometry';
import type { Camera, Point } from '../../domain/projection';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { MapView } from '../../view/map-view';

/** All that a renderer draws. Objects are compared by identity: a new view is a new object. */
export interface MapInput {
  readonly view: MapView;
  readonly boundaries: Boundaries;
  readonly context: Context;
  readonly tokens: DesignTokens;
  /** Names are still to come: what they stand on is drawn before their places are found. */
  readonly nameless?: true;
}

/** What a renderer tells. Points are CSS pixels from the top left corner of the map. */
export interface RendererHandlers {
  /**
   * Called at each frame of a move, before it is painted. `byUser`: a gesture or a key, not {@link MapRenderer.setCamera};
   * `moving`: more may follow at once, the move is on its way.
   */
  readonly onCamera: (camera: Camera, byUser: boolean, moving: boolean) => void;
  readonly onHover: (at: LonLat | null, point: Point) => void;
  readonly onClick: (at: LonLat, point: Point, how: { readonly add: boolean }) => void;
  /** Thematic polygons are painted. */
  readonly onReady: () => void;
  /** `webgl`: none on this machine; `worker`: blocked; `lost`: context lost for good; otherwise a message. */
  readonly onError: (reason: string) => void;
}

/** Vector tiles of the whole country, drawn under the region by the renderer that can. Only a build that has them. */
export interface CountryTiles {
  /** Address of the PMTiles archive; its host answers range requests. */
  readonly url: string;
  /** Where the centre of the map may go, in place of the region. */
  readonly bbox: Bbox;
  /** Code of the region that the input draws: the tiles leave it out. */
  readonly region: string;
}

/** A unit of the country outside the region. */
export interface OutsideUnit {
  readonly niveau: 'commune' | 'epci' | 'departement';
  readonly nom: string;
}

/** One way to draw the base map: fills, patterns, lines, outlines. Labels and symbols are the overlay's. */
export interface MapRenderer {
  update(input: MapInput): void;
  /** Calls back once, when the last input given is on screen. */
  whenPainted(run: () => void): void;
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  /** Name of the map for a screen reader; it changes with the view. */
  setLabel(label: string): void;
  /** Reads the size of the container again. */
  resize(): void;
}

/** The one that comes over the first, where it serves, and may go again. */
export interface EnhancedRenderer extends MapRenderer {
  /** True where a frame was timed and takes longer than a reader notices, as where the processor draws. */
  isSlow(): boolean;
  /** Unit of the tiles under a point of the map, the smallest drawn. */
  outsideAt(point: Point): OutsideUnit | null;
  destroy(): void;
}

export interface RendererOptions {
  readonly input: MapInput;
  readonly camera: Camera;
  /** Name of the map for a screen reader. */
  readonly label: string;
  readonly tiles?: CountryTiles | undefined;
  /** True in somebody else's page: the wheel alone and one finger belong to the page; Ctrl and two fingers, to the map. */
  readonly cooperative: boolean;
}

export type MountRenderer<Made extends MapRenderer> = (
  container: HTMLElement,
  handlers: RendererHandlers,
  options: RendererOptions,
) => Made;

/** Milliseconds of a camera move: long enough to explain a change of place, no longer. */
export const MOVE_MS = 200;
