/** What a picture file says of itself, beside what is drawn: read by catalogues, and kept when the file is renamed. */
export interface PictureFacts {
  readonly title: string;
  /** Sources, version of the figures, licence. */
  readonly source: string;
  /** Address of the view. */
  readonly link: string;
}

/** Bytes of the signature and of the header, after which texts may stand. */
const HEADER = 8 + 25;

let table: Uint32Array | null = null;

/** Check of a chunk, as the PNG standard sums it. */
function crc(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const encoder = new TextEncoder();

/** A chunk `iTXt`: keyword, no compression, French, UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const body = encoder.encode(`iTXt${keyword}\0\0\0fr\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc(body));
  return chunk;
}

/** The same picture with what it is of, where it comes from, and where the view is. */
export function withFacts(png: Uint8Array<ArrayBuffer>, { title, source, link }: PictureFacts): Blob {
  const texts = [textChunk('Title', title), textChunk('Source', source), textChunk('Comment', link)];
  return new Blob([png.slice(0, HEADER), ...texts, png.slice(HEADER)], { type: 'image/png' });
}
