/**
 * Several views in one file: what they share is written once. First line: what each is asked by; second: the pieces of
 * each, by rank; then the pieces. The page puts them together again ({@link PUT_TOGETHER}).
 */

/** What a view is asked by: the ends of the links, after what the name of their file says. */
export const asked = (...ends: readonly string[]): string => ` ${ends.join(' ')}`;

/** Ranks in order as `3` or `5-9`, so that a long run costs nothing. */
function runs(ranks: readonly number[]): string {
  const texts: string[] = [];
  for (let i = 0; i < ranks.length; i += 1) {
    const from = ranks[i] ?? 0;
    let to = from;
    while (ranks[i + 1] === to + 1) {
      to += 1;
      i += 1;
    }
    texts.push(from === to ? `${from}` : `${from}-${to}`);
  }
  return texts.join();
}

/**
 * @param asked of each view, what the page finds it by; none holds a line break or `;`
 * @param views one or more, none with a line break
 */
export function severalViews(asked: readonly string[], views: readonly string[]): string {
  const ranks = new Map<string, number>();
  const ranksOf = (view: string): number[] =>
    view.split(/(?=<)/).map((piece) => {
      const rank = ranks.get(piece) ?? ranks.size;
      ranks.set(piece, rank);
      return rank;
    });
  const sequences = views.map((view) => runs(ranksOf(view)));
  return [asked.join(';'), sequences.join(';'), ...ranks.keys()].join('\n');
}

/** Expression: the rank of the view that the end `u` of a link asks for, of the lines `n`; -1 where there is none. */
export const FIND_ASKED = 'n[0].split(";").findIndex(x=>(x+" ").includes(" "+u+" "))';

/** Script, from a `var` on: `f` puts view `g` of the lines `n` together. */
export const PUT_TOGETHER =
  'f=g=>n[1].split(";")[g].split(",").map(r=>{r=r.split("-");return n.slice(+r[0]+2,+r[r.length-1]+3).join("")}).join("")';
