import type { Plugin } from 'vite';
import { isShared } from '../data/folders';

/** Element of a page that holds what is regional, where one code serves several regions. */
export const REGION_ID = 'region';

/** What the code of several regions finds in the page of one. */
export interface PageRegion {
  /** Addresses of the boundaries by name, from the page. */
  readonly contours: Readonly<Record<string, string>>;
  /** `virtual:editeur`. */
  readonly editeur: unknown;
}

const HELD = `JSON.parse(document.getElementById(${JSON.stringify(REGION_ID)}).textContent)`;
const ID = '\0page-region:';

/** In the code of several regions, what a build of one region writes in the code is read in the page. */
export const sharedCode = (): Plugin => ({
  name: 'shared-code',
  enforce: 'pre',
  resolveId(id) {
    if (!isShared()) return null;
    const boundary = /\/geodata\/boundaries\/([^/?]+)\?url$/.exec(id)?.[1];
    if (boundary !== undefined) return `${ID}contours[${JSON.stringify(boundary)}]`;
    return id === 'virtual:editeur' ? `${ID}editeur` : null;
  },
  load: (id) => (id.startsWith(ID) ? `export default ${HELD}.${id.slice(ID.length)};` : null),
});

/** The data block of a page. No text of it may close the element. */
export const regionBlock = (region: PageRegion): string =>
  `<script type="application/json" id="${REGION_ID}">${JSON.stringify(region).replaceAll('<', '\\u003c')}</script>`;
