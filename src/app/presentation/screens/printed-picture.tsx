import { useEffect, useMemo, useState } from 'react';
import { type PictureOf, ScenePicture, scenePicture } from '../scene-picture';

/** Pixels for each CSS pixel: about 250 to the inch on A4. */
const SHARP = 2;

/** One at a time: eighteen large canvases at once are too much for a small machine. */
let queue: Promise<unknown> = Promise.resolve();

/** @throws Error when this browser cannot draw the picture */
export async function pngOf(markup: string, width: number, height: number): Promise<Blob> {
  const { pngFile } = await import('../../../export/picture-file');
  return pngFile(markup, { width, height }, SHARP);
}

/** The policy of the site allows pictures from `data:`, not from `blob:`. */
const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('Image illisible.'));
    reader.readAsDataURL(blob);
  });

/**
 * The map of a page as a picture: printed as lines, the patterns of one region weigh megabytes a page. The drawing
 * stands until the picture is ready, and stays where the browser cannot make one.
 */
export function PrintedPicture(props: PictureOf) {
  const { model, boundaries, context, state, tokens, width, height, circles, prefix, named = null } = props;
  const frame = props.frame ?? null;
  const [source, setSource] = useState<string | null>(null);
  const drawn = useMemo(
    () =>
      scenePicture({
        ...{
          model,
          boundaries,
          context,
          state,
          frame,
          tokens,
          width,
          height,
          circles,
          prefix,
          named,
        },
      }),
    [model, boundaries, context, state, frame, tokens, width, height, circles, prefix, named],
  );
  useEffect(() => {
    if (drawn === null) return;
    let live = true;
    queue = queue.then(() =>
      live
        ? pngOf(drawn.markup, width, height)
            .then(dataUrl)
            .then(
              (png) => live && setSource(png),
              () => {},
            )
        : null,
    );
    return () => {
      live = false;
    };
  }, [drawn, width, height]);
  return source === null || drawn === null ? (
    <ScenePicture {...props} />
  ) : (
    <div className="scene-picture">
      <img src={source} alt={drawn.description} width={width} height={height} />
    </div>
  );
}
