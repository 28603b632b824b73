import type { Show } from '../../domain/show/scene';
import { parseShow, type ShowResult, showText } from '../../load/scenes-json';

/**
 * Scenes inside a link: the JSON of the show, deflated, in the alphabet of base64url. Behind `#`, so that no server and
 * no log sees them.
 */
const FILE = 'Scènes du lien';

const base64url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
};

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<ArrayBuffer> => new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

export async function carryShow(show: Show): Promise<string> {
  const text = new TextEncoder().encode(showText(show, 0));
  return base64url(new Uint8Array(await through(text, new CompressionStream('deflate-raw'))));
}

/** Reads the scenes of a link. Total: a cut link is a sentence. */
export async function readCarried(text: string): Promise<ShowResult> {
  try {
    const bytes = await through(fromBase64url(text), new DecompressionStream('deflate-raw'));
    return parseShow(new TextDecoder().decode(bytes), FILE);
  } catch {
    return {
      ok: false,
      faults: [
        `${FILE}\u00a0: le lien est coupé ou abîmé. Attendu\u00a0: le lien entier, ou le fichier des scènes.`,
      ],
    };
  }
}
