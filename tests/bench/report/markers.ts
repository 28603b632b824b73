const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/**
 * A text with what lies between its two markers replaced; the markers stay.
 * @throws Error when a marker is missing, twice there, or when the end comes first.
 */
export function replaceBetweenMarkers(text: string, content: string): string {
  for (const marker of [START, END]) {
    if (text.split(marker).length !== 2) throw new Error(`the marker ${marker} must be there once`);
  }
  const [from, to] = [text.indexOf(START) + START.length, text.indexOf(END)];
  if (to < from) throw new Error(`${END} comes before ${START}`);
  return `${text.slice(0, from)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}
