import type { GlossaryTerm } from '../../../domain/pacts';
import type { Show } from '../../../domain/show/scene';
import { parseGlossary } from '../../../load/pacts-json';
import { ownField } from '../../../load/text/own-field';
import {
  type Figures,
  figuresPath,
  parsed,
  parseFigures,
  parsePublishedShow,
} from '../../../load/versions/figures';
import { MissingFile, text } from './site-file';

/** Where the site keeps its figures: the folder can be replaced without building anything. */
const FOLDER = './donnees/';
const PACTS = 'Données des pactes';

/** Files of a draft: the atelier shows it in a frame of the site, which may hold another in turn. */
function drafted(): Element | null {
  let frame = window.frameElement;
  while (frame) {
    // Any page may have a place of that name; only the atelier's holds files.
    const held = frame.ownerDocument.querySelector('script[type="application/json"]#brouillon');
    if (held) return held;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  return null;
}

const holder = (): Element | null => drafted() ?? document.getElementById('donnees');

/** The page shows figures that it holds, and none of a site: a draft, or a file opened from a disk. */
export const holdsFigures = (): boolean => holder() !== null;

/** Files that the page holds by itself, in the one that is opened from a disk. */
function inPage(path: string): string | null {
  if (typeof document === 'undefined') return null;
  const held = holder()?.textContent;
  if (!held) return null;
  const file = ownField(JSON.parse(held), path);
  return typeof file === 'string' ? file : null;
}

/** Text of a file of `donnees/`. @param what the file, for the reader. @throws Error with a French sentence */
export const figuresText = async (path: string, what: string): Promise<string> =>
  inPage(path) ?? text(FOLDER + path, what);

/** The figures of a link, and the version that it asks for and that is not there. */
export interface Opened {
  readonly figures: Figures;
  readonly missing: string | null;
}

/**
 * The figures that a link asks for; the latest where it asks for none, or for some that the site does not have.
 * @param asked id of a version as the link writes it: letters, digits and dashes
 * @throws Error with a French sentence where they do not come: a link that holds figures never shows others instead
 */
export async function loadFigures(asked: string | null): Promise<Opened> {
  const latest = async (): Promise<Figures> => {
    const figures = parseFigures(await figuresText(figuresPath(null), PACTS));
    // Told to the atelier, which shows no page that has not read its draft.
    if (drafted()) document.documentElement.dataset.brouillon = figures.pacts.chiffres?.id ?? '';
    return figures;
  };
  if (asked === null || asked === '') return { figures: await latest(), missing: asked };
  try {
    const held = await figuresText(figuresPath(asked), PACTS);
    // Some hosts answer with a page where there is no file.
    if (held.trimStart().startsWith('<')) throw new MissingFile(asked);
    return { figures: parseFigures(held), missing: null };
  } catch (fault) {
    const figures = await latest();
    // Without network only the latest are kept: they may be those.
    if (figures.pacts.chiffres?.id === asked) return { figures, missing: null };
    if (!(fault instanceof MissingFile)) throw fault;
    return { figures, missing: asked };
  }
}

/** The acronyms of the figures on screen. */
export const loadTerms = async ({ fichiers }: Figures): Promise<readonly GlossaryTerm[]> =>
  parseGlossary(parsed(await figuresText(fichiers.glossaire, 'Glossaire')));

/** The show that is published with the figures on screen; it was checked then. */
export const loadShow = async ({ fichiers }: Figures): Promise<Show> =>
  parsePublishedShow(await figuresText(fichiers.scenes, 'Scènes'));
