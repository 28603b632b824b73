/** What draws the base map: weighed (`auto`), or what a reader chose. */
export type Engine = 'auto' | 'svg' | 'webgl';

/** What the browser says of its link to the network; a browser that says nothing is taken to have a good one. */
export interface Link {
  readonly saving: boolean;
  readonly fast: boolean;
}

export interface Circumstances {
  readonly engine: Engine;
  /** The build draws the country from tiles, which the SVG cannot. */
  readonly tiles?: object | undefined;
  /** The view shows communes, or looks closer than the light outlines are made for. */
  readonly close: boolean;
  readonly link: Link;
  /** Asked last: it takes time. */
  readonly hasGraphicsCard: () => boolean;
}

/**
 * Whether MapLibre would serve the reader. The SVG map is whole: MapLibre, whose files weigh more than all the rest, only
 * moves more smoothly, and only where a graphics card draws it.
 */
export function mapLibreServes({ engine, tiles, close, link, hasGraphicsCard }: Circumstances): boolean {
  if (engine !== 'auto') return engine === 'webgl';
  if (tiles) return true;
  return !link.saving && (close || link.fast) && hasGraphicsCard();
}

/** @param connection `navigator.connection`, which only some browsers have */
export function linkOf(connection: unknown): Link {
  const told: { readonly saveData?: unknown; readonly effectiveType?: unknown } = Object(connection);
  return {
    saving: told.saveData === true,
    fast: told.effectiveType === undefined || told.effectiveType === '4g',
  };
}
