import type { LonLat } from '../../domain/cog';
import type { PlaceKey } from '../../domain/place';
import type { Camera, Point, Size } from '../../domain/projection';
import type { Box } from '../../view/labels/label-candidates';
import type { Engine } from './engine';
import type { OutsideUnit, RendererOptions, Scene } from './renderer';

export type RendererName = 'svg' | 'maplibre';

/** What the map tells the app. `key`: the symbol or marker under the pointer; otherwise pick from `at`. */
export interface MapHandlers {
  readonly onCamera: (camera: Camera, byUser: boolean) => void;
  readonly onHover: (at: LonLat | null, point: Point, key: PlaceKey | null) => void;
  readonly onClick: (at: LonLat, how: { readonly add: boolean; readonly key: PlaceKey | null }) => void;
  /** First polygons on screen, then each change of renderer. */
  readonly onReady?: (renderer: RendererName) => void;
  /** A sentence for the reader: the map goes on, drawn otherwise. `retry` tries WebGL again. */
  readonly onNotice?: (message: string, retry: () => void) => void;
  /** For the log: something failed that the reader need not act on. */
  readonly onError?: (message: string) => void;
}

export interface MapOptions extends RendererOptions {
  readonly engine: Engine;
}

export interface MapHost {
  update(scene: Scene): void;
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  /** Lights places: the one under the pointer, or all those of a legend class. */
  setHover(keys: readonly PlaceKey[]): void;
  setLabel(label: string): void;
  /** Boxes of the map that something else stands on, CSS pixels: no label is written there. */
  setReserved(boxes: readonly Box[]): void;
  camera(): Camera;
  /** Unit of the country under a point, outside the region; `null` without tiles. */
  outsideAt(point: Point): OutsideUnit | null;
  size(): Size;
  /** From now on WebGL may come, when it serves and the browser is idle: nothing more urgent is on its way. */
  upgrade(): void;
  /** Reads the size of the container again; the host does it by itself when its box changes. */
  resize(): void;
  destroy(): void;
}
