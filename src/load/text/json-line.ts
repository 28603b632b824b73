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

/** « , ligne 12 »: where a text stops being JSON. Engines rarely say it; its shortest broken beginning does. */
export function jsonLine(text: string): string {
  if (text.trim() === '') return '';
  let [sound, wrong] = [0, text.length];
  if (broken(text)) {
    while (wrong - sound > 1) {
      const half = Math.floor((sound + wrong) / 2);
      if (broken(text.slice(0, half))) wrong = half;
      else sound = half;
    }
  }
  return `, ligne ${
    text
      .slice(0, wrong)
      .trimEnd()
      .split(/\r\n|\r|\n/).length
  }`;
}
