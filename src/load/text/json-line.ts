const LINE_END = /\r\n|\r|\n/;

/** Whether a text goes wrong before its end, and not only for want of the rest. */
function broken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/Unexpected end|Unterminated string/.test(message)) return false;
    const at = /position (\d+)/.exec(message)?.[1];
    return at === undefined || Number(at) < text.length;
  }
}

/** The line of a text that stops being JSON, from 1, and its words. */
interface BrokenLine {
  readonly line: number;
  readonly words: string;
}

/** « , ligne 12 »: where a text stops being JSON. Engines rarely say it; its shortest broken beginning does. */
export const jsonLine = (text: string): string => {
  const found = brokenLine(text);
  return found === null ? '' : `, ligne ${found.line}`;
};

/** The same, with what stands there; `null` for an empty text. */
export function brokenLine(text: string): BrokenLine | null {
  if (text.trim() === '') return null;
  let [sound, wrong] = [0, text.length];
  if (broken(text)) {
    while (wrong - sound > 1) {
      const half = Math.floor((sound + wrong) / 2);
      if (broken(text.slice(0, half))) wrong = half;
      else sound = half;
    }
  }
  const { length } = text.slice(0, wrong).trimEnd().split(LINE_END);
  return { line: length, words: (text.split(LINE_END)[length - 1] ?? '').trim() };
}
