/** A key that stands twice in one object of a JSON text: a reader keeps the last, and whoever wrote the first is not told. */
export interface DoubledKey {
  readonly key: string;
  /** Line of the second, from 1. */
  readonly line: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|\n/g;

/** The first doubled key of a sound JSON text; `null` without any. */
export function doubledKey(text: string): DoubledKey | null {
  const open: (Set<string> | null)[] = [];
  let [line, last] = [1, ''];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    const keys = open.at(-1);
    if (token === ':' && keys) {
      if (keys.has(last)) return { key: last.slice(1, -1), line };
      keys.add(last);
    } else if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    last = token;
  }
  return null;
}
