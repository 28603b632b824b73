import type { LinkFiles } from '../lib/checks/first-visit';

/**
 * The files that the page asks for, put where they cost the first map nothing: the style sheet inside the page, scripts
 * and data behind the start view. A link to another view asks for them before all else: its map waits for them.
 */

export interface PageFiles {
  /** The page without its tags for scripts and styles. */
  readonly html: string;
  /** The style sheet as written inside the page. */
  readonly style: string;
  /** For the end of the head: the app finds its style sheet named there, and does not ask for it again. */
  readonly head: string;
  /** Address of the script that runs last. */
  readonly entry: string;
  /**
   * Script that asks at once for all that the map of a link waits for; `d` is the `dataset` of the page, `t` that of the
   * script, which names the files of the figures, `v` the view written for this link, which then comes first. It is the same for all figures: the
   * policy of the site knows it by its hash.
   */
  readonly askAtOnce: string;
  /** Style sheet of a show: it comes with the written scene, not with the page. */
  readonly show: string;
}

const TAGS = {
  script: /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/g,
  module: /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g,
  style: /\s*<link rel="stylesheet" crossorigin href="([^"]+)">/g,
} as const;

/**
 * @param page `index.html` as Vite wrote it
 * @param files what a link asks for besides the scripts that the page names and the figures, as addresses in the page
 * @param read text of a file of the site, by its address in the page
 * @throws Error when Vite writes its tags otherwise: the page would lose them
 */
export function pageFiles(
  page: string,
  { data, communes, show }: LinkFiles,
  read: (address: string) => string,
): PageFiles {
  const found = (kind: keyof typeof TAGS): string[] =>
    [...page.matchAll(TAGS[kind])].map(([, address = '']) => address);
  const [scripts, linked, styles] = [found('script'), found('module'), found('style')];
  const [entry, ...others] = scripts;
  const [sheet, ...sheets] = styles;
  if (!entry || !sheet || others.length > 0 || sheets.length > 0) {
    throw new Error(
      `index.html : un script et une feuille de style attendus, ${scripts.length} et ${styles.length} trouvés.`,
    );
  }
  return {
    html: Object.values(TAGS).reduce((text, tag) => text.replace(tag, ''), page),
    // Addresses in a style sheet start from its folder, those in a page from the page.
    style: read(sheet)
      .trim()
      .replaceAll(/url\((["']?)(?!["']|data:|\/)(?:\.\/)?/g, `url($1${folderOf(sheet)}`),
    head: `<link rel="stylesheet" href="${sheet}" disabled>`,
    entry,
    show: show === '' ? '' : read(show).trim(),
    askAtOnce: [
      'function a(r,u){var l=document.createElement("link");l.rel=r;l.crossOrigin="";if(r=="preload")l.as="fetch";l.href=u;document.head.append(l)}',
      // Figures of another version stand in their own folder, and name what comes with them: none of today's is asked for.
      'var w=/[?&]donnees=([\\w-]+)/.exec(location.search),f=t.fichiers.split(" ");if(w)f=[f[0].replace("donnees/chiffres","donnees/versions/"+w[1]+"/chiffres")]',
      `function b(){if(/commune\\b/.test(location.search)){${askAll(communes.modules, communes.data)}}}`,
      // What every map waits for: at once for the map of a link, else behind the frame.
      `function z(){${askAll([entry, ...linked], data, 'f.concat')}}`,
      'if("lien"in d&&!v){z();b()}',
    ].join(';'),
  };
}

/** @param before words of the script that put other addresses before the data */
const askAll = (modules: readonly string[], data: readonly string[], before = ''): string =>
  `${JSON.stringify(modules)}.forEach(a.bind(0,"modulepreload"));${before}(${JSON.stringify(data)}).forEach(a.bind(0,"preload"));`;

/**
 * Behind the frame: asks for what every map waits for, with the figures of this link. Where the page shows that link itself,
 * after its first frame, or that of the view written for it: a dozen answers would take the line and the processor from it.
 * A link without such a view has asked already. What no one looks at (a page in the background,
 * an embed far down its page) has no frame: it asks after half a second. Nor does it ask once the app does: what is asked for
 * after its use is reported by the browser as never used. The same for all figures.
 */
export const ASK_REST =
  'function y(){"ouvre"in d||z();z=String}function x(){requestAnimationFrame(()=>setTimeout(y));setTimeout(y,500)}"lien"in d?v&&v.then(x,y):x()';

/** What the end of the body asks for, behind the start view. */
export const bodyTags = ({ entry }: PageFiles): string =>
  `<script type="module" crossorigin src="${entry}"></script>`;

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/') + 1);
