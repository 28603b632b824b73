import type { LonLat } from '../../domain/cog';
import type { PlaceKey } from '../../domain/place';
import type { Camera, Point, Size } from '../../domain/projection';
import type { Box } from '../../view/labels/label-candidates';
import type { Engine } from './engine';
import type { EnhancedRenderer, MapInput, OutsideUnit, RendererOptions } from './renderer';

export type { CountryTiles, MapInput } from './renderer';

/** What the map tells the app. `key`: the symbol or marker under the pointer; otherwise pick from `at`. */
export interface MapHandlers {
  readonly onCamera: (camera: Camera, byUser: boolean) => void;
  readonly onHover: (at: LonLat | null, point: Point, key: PlaceKey | null) => void;
  readonly onClick: (at: LonLat, how: { readonly add: boolean; readonly key: PlaceKey | null }) => void;
  /** Its box has changed, and it has followed. */
  readonly onResize: () => void;
  /** Something of `ready` or `notice` may have changed. */
  readonly onChange: () => void;
}

export interface MapOptions extends RendererOptions {
  readonly engine: Engine;
}

export interface MapHost {
  /** The interface listens, or listens again from another place: from now on MapLibre may come where it serves. */
  connect(): void;
  /** A reader has chosen what draws. */
  choose(engine: Engine): void;
  /** A reader asks for MapLibre again. */
  retry(): void;
  /** The map is what it will be: what no first view needs may load. */
  ready(): boolean;
  /** A sentence for the reader while something is lost or has not come; the map goes on, drawn otherwise. */
  notice(): string | null;
  /**
   * @param reserved what {@link setReserved} tells, when it is known with the input: labels are laid out once
   * @param alone nothing beside the map has changed in this frame: its size is not read again
   */
  update(input: MapInput, reserved?: readonly Box[], alone?: boolean): void;
  /** Makes ready what an input that may come next is written from. */
  foresee(input: MapInput): void;
  /** True when that is ready: it is on screen sooner where its labels are laid out as if nothing beside had changed. */
  isForeseen(input: MapInput): boolean;
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
  /** Reads the size of the container again; the host does it by itself when its box changes. */
  resize(): void;
}

/** MapLibre in its own layer, under that of the SVG; `null` in place of it while its files are on their way. */
export interface Enhancement {
  mounted: { readonly renderer: EnhancedRenderer; readonly element: HTMLElement } | null;
}
