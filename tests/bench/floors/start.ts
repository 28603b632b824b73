/** Floors of the first map: the page that the build writes, part by part, without any program. */

/** Says when the map is painted by the same rule as the page: with the first picture of the document. */
const MARK =
  "<script>new PerformanceObserver((list)=>{const first=list.getEntriesByName('first-contentful-paint')[0];" +
  "if(first)performance.mark('carte:visible',{startTime:first.startTime})}).observe({type:'paint',buffered:true})</script>";

export const START_PARTS = ['map', 'labels', 'page'] as const;
export type StartPart = (typeof START_PARTS)[number];

/** @throws Error when the page no longer has that part: a floor must not pass for another. */
function cut(text: string, from: string, to: string): { before: string; part: string; after: string } {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the start page has no « ${from} … ${to} »`);
  return { before: text.slice(0, start), part: text.slice(start, end), after: text.slice(end) };
}

/** The start page as served, without scripts, nor files that only they use. */
function withoutPrograms(page: string): string {
  return page
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link rel="(stylesheet|manifest|icon)"[^>]*>/g, '')
    .replace('<html ', '<html data-mode="explorer" ')
    .replace('</title>', '</title><link rel="icon" href="data:,">')
    .replace('</body>', `${MARK}</body>`);
}

/**
 * `page`: all that the start page shows; `labels`: its map with names and symbols; `map`: its outlines and colours.
 * @param page the start page as the build writes it
 */
export function startFloors(page: string): Readonly<Record<StartPart, string>> {
  const whole = withoutPrograms(page);
  const frame = cut(whole, '<header class="header">', '<div class="stage">');
  const caption = cut(frame.after, '<div class="caption">', `</div></div>`);
  const foot = caption.after.slice(caption.after.indexOf('<div id="carte-app">'));
  // Empty: the style shows nothing of the page before its foot has come.
  const body = (map: string): string =>
    `${frame.before}${map}<div class="stage-foot"></div></div></div>${foot}`;
  const names = cut(caption.before, '<svg class="depart-noms', '</div></div>');
  return { page: whole, labels: body(caption.before), map: body(names.before + names.after) };
}
