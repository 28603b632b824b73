import type { Size } from '../domain/projection';
import { withFont } from './picture-font';
import { type PictureFacts, withFacts } from './png-facts';

/** What the reader is told: what failed, and what to do. */
export class OutputError extends Error {}

/** Most pixels on a side that every browser of today draws. */
const LARGEST = 8192;

/** A picture as a file of its own, letters included. */
export const svgFile = (svg: string): Blob =>
  new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${withFont(svg)}\n`], { type: 'image/svg+xml' });

function loadImage(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () =>
      reject(
        new OutputError(
          'L’image n’a pas pu être dessinée par ce navigateur. Choisissez le format SVG, ou imprimez.',
        ),
      );
    // `data:` and not `blob:`: the policy of the site allows no other image of ours.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

/**
 * A picture as PNG. @param size of the drawing, CSS pixels @param scale pixels for each of them
 * @param facts what the file says of itself
 * @throws OutputError with a French sentence when this browser cannot draw or write it
 */
export async function pngFile(
  svg: string,
  size: Size,
  scale: number,
  facts: PictureFacts | null = null,
): Promise<Blob> {
  const image = await loadImage(withFont(svg));
  // Letters of a font inside an image may come one task after `load`.
  await image.decode().catch(() => undefined);
  const factor = Math.min(scale, LARGEST / Math.max(size.width, size.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * factor);
  canvas.height = Math.round(size.height * factor);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!context || !blob)
    throw new OutputError(
      'L’image est trop grande pour ce navigateur. Choisissez une taille plus petite, ou le format SVG.',
    );
  return facts === null ? blob : withFacts(new Uint8Array(await blob.arrayBuffer()), facts);
}
