import type { StartPicture } from '../../../../scripts/site/written/start-pictures';
import type { SiteAnswer, SiteQuestion } from '../../publish/atelier-site-worker';
import type { PublicationSources, PublicationStage } from '../../publish/publication';

export interface SiteZip {
  readonly zip: Uint8Array;
  /** Pictures that this browser has not drawn: those of the host stay, with the figures of before. */
  readonly undrawn: number;
}

const STAGES: Readonly<Record<PublicationStage, string>> = {
  donnees: 'Les données ouvertes s’écrivent…',
  depart: 'La carte de départ et les vues des liens se dessinent',
  images: 'Les images de partage se préparent…',
  pages: 'Les pages des territoires et les tableaux s’écrivent…',
  copies: 'Les copies compressées s’écrivent…',
};

const stageText = ({ stage, done, all }: Extract<SiteAnswer, { kind: 'stage' }>): string =>
  done === undefined || all === undefined ? STAGES[stage] : `${STAGES[stage]}\u00a0: ${done} sur ${all}…`;

/** The pictures that this browser draws, with the letters of the site. */
async function drawn(
  pictures: readonly StartPicture[],
  tell: (sentence: string) => void,
): Promise<readonly (readonly [StartPicture, Uint8Array])[]> {
  const { pngFile } = await import('../../../export/picture-file');
  const made: (readonly [StartPicture, Uint8Array])[] = [];
  // One after the other: the page answers between two.
  for (const [i, picture] of pictures.entries()) {
    tell(`Les images de partage se dessinent\u00a0: ${i + 1} sur ${pictures.length}…`);
    const { size, pixels } = picture.form;
    const png = await pngFile(picture.svg, size, pixels / size.width).catch(() => null);
    if (png !== null) made.push([picture, new Uint8Array(await png.arrayBuffer())]);
  }
  return made;
}

/** The archive to copy over the files of a host, made beside the page, which is told how far it is. @throws Error with a French sentence */
export async function siteZip(
  sources: PublicationSources,
  tell: (sentence: string) => void,
): Promise<SiteZip> {
  const worker = new Worker(new URL('../../publish/atelier-site-worker.ts', import.meta.url), {
    type: 'module',
  });
  const ask = (question: SiteQuestion): Promise<SiteAnswer> =>
    new Promise((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<SiteAnswer>) =>
        data.kind === 'stage' ? tell(stageText(data)) : done(data);
      worker.onerror = () => failed(new Error('Les pages du site n’ont pas pu être écrites.'));
      worker.postMessage(question);
    });
  const why = (answer: SiteAnswer): Error =>
    new Error(
      `Les pages du site n’ont pas pu être écrites. ${answer.kind === 'failed' ? answer.why : ''}`.trim(),
    );
  try {
    const written = await ask({ kind: 'write', sources });
    if (written.kind !== 'written') throw why(written);
    const pngs = await drawn(written.pictures, tell);
    tell('L’archive se ferme…');
    const answer = await ask({ kind: 'zip', drawn: pngs });
    if (answer.kind !== 'zipped') throw why(answer);
    return { zip: answer.zip, undrawn: written.pictures.length - pngs.length };
  } finally {
    worker.terminate();
  }
}
