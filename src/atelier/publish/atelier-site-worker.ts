import { picturePath, type StartPicture } from '../../../scripts/site/written/start-pictures';
import { zipOf } from '../take/pack-zip';
import { type PublicationSources, type PublicationStage, publication } from './publication';

/** What the page asks for: the files, then their archive, once it has drawn the pictures. */
export type SiteQuestion =
  | { readonly kind: 'write'; readonly sources: PublicationSources }
  | { readonly kind: 'zip'; readonly drawn: readonly (readonly [StartPicture, Uint8Array])[] };

export type SiteAnswer =
  | {
      readonly kind: 'stage';
      readonly stage: PublicationStage;
      readonly done: number | undefined;
      readonly all: number | undefined;
    }
  | { readonly kind: 'written'; readonly pictures: readonly StartPicture[] }
  | { readonly kind: 'zipped'; readonly zip: Uint8Array }
  | { readonly kind: 'failed'; readonly why: string };

const files = new Map<string, Uint8Array>();

const answer = (said: SiteAnswer): void => self.postMessage(said);

function answerTo(question: SiteQuestion): SiteAnswer {
  if (question.kind === 'zip') {
    for (const [picture, bytes] of question.drawn) files.set(picturePath(picture, 'png'), bytes);
    return { kind: 'zipped', zip: zipOf(files) };
  }
  const made = publication(question.sources, (stage, done, all) =>
    answer({ kind: 'stage', stage, done, all }),
  );
  for (const [path, bytes] of made.files) files.set(path, bytes);
  return { kind: 'written', pictures: made.pictures };
}

/** Beside the page: every page of a site takes seconds, in which nothing else waits. */
self.onmessage = ({ data }: MessageEvent<SiteQuestion>) => {
  try {
    answer(answerTo(data));
  } catch (error) {
    answer({ kind: 'failed', why: error instanceof Error ? error.message : '' });
  }
};
