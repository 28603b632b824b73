import type { OfflineForm } from '../../offline/precache';
import type { PageFiles } from '../../start-page/page-files';
import type { Dress } from '../dress/dress-form';
import type { Publisher } from '../publisher-schema';

/** What a site is written from, whatever its figures are; it stands in the site, for the atelier. */
export interface SiteForm {
  /** The page of the map, the words of the edition still to come. */
  readonly map: PageFiles;
  readonly publisher: Publisher;
  /** Page where a region is chosen, from the folder of the site; empty in a site of one region. */
  readonly regions: string;
  readonly dress: Dress;
  /** Address of the style sheet of the written pages. */
  readonly styles: string;
  /** Pages that are programs of their own, by name, and the manifest: the words still to come. */
  readonly apart: readonly (readonly [file: string, html: string])[];
  readonly manifest: string;
  readonly offline: OfflineForm;
}

/** Where it stands. */
export const FORM_FILE = 'atelier.json';
