import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';

/** Parts of the app that have no role of their own, by what a reader would call them: the one list of their classes. */
const PARTS = {
  'scale note': '.scale-note',
  'names of the map': '.carte-etiquettes',
  'name on the map': '.carte-etiquettes text',
  'name on the map of the presenter': '.presenter-now svg text',
  'map written ahead': '.carte-couche[data-etat="attente"]',
  'legend written ahead': '.legend[data-etat="attente"]',
  notices: '.notices',
  notice: '.notice',
  'links of the site': '.site-links',
  'names beside the start map': '.depart-wide',
  'frame of the start map': '.depart-cadre',
  'box of the start map': '.depart-region',
  'place of the start map': '.depart-place',
  'map of the interface': '#carte-app .map',
  'title in the page': '#depart .caption-title',
  'title over the map': '#carte-app .caption-title',
  'title of a frame': '.embed-header h1',
  'sentence of the sheet in the page': '#depart .answer',
  'sentence of the sheet': '#carte-app .answer',
  'map of the show': '.show .map',
  'start legend': '#depart .legend',
  'start title': '#depart :is(h1, .caption-title)',
  'page of the handout': '.sheet-page',
  'room of the show': '.show',
  'written scene': '#depart .show',
  'scene of the interface': '#carte-app .show',
  'rank of the scene': '.show-rank',
  'picture of a scene': '.scene-editor-thumb svg',
  'figures of a scene': '.scene-chosen',
  'word of the map': '.carte-avis',
  'map of a frame': '.embed .map',
  'frame ready': '.embed [data-ready]',
  'heading of a part': '.sub-title',
  'word of paper': '.paper-wait',
  envelope: '.envelopes > li',
  'hint of a wide table': '.table-more',
  'answers of the search': '.search-list',
  'territory of the keys': '.map-unit',
  'hover card': '.hover-card',
  'phone layout': '.phone',
} as const;

/** @returns the parts of this name in a page, a frame or a part */
export const part = (within: Page | Frame | FrameLocator | Locator, name: keyof typeof PARTS): Locator =>
  within.locator(PARTS[name]);
