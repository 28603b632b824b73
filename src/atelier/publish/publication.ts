import { gzipSync } from 'fflate';
import type { SiteForm } from '../../../scripts/site/written/form';
import { twinsOf } from '../../../scripts/site/written/precompressed';
import { type SitePart, siteFiles } from '../../../scripts/site/written/site-files';
import type { StartPicture } from '../../../scripts/site/written/start-pictures';
import { buildModel } from '../../domain/model';
import { aboutVersion } from '../../domain/versions/version';
import { parseBoundaries } from '../../load/boundaries';
import { parseContext, parseLandmarks } from '../../load/boundaries-context';
import { parseCog } from '../../load/cog-json';
import { type FolderSources, siteFolder } from './site-folder';

/** All that a site tells its figures from; plain values, that another thread can be given. */
export interface PublicationSources extends FolderSources {
  readonly form: SiteForm;
  /** Texts of files that no figures change. */
  readonly communesCog: string;
  readonly context: string;
  readonly landmarks: string;
}

export interface Publication {
  /** Files by their address in the site. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Their SVG is among the files; their PNG is drawn by who has a canvas. */
  readonly pictures: readonly StartPicture[];
}

/** What is being written: it takes seconds, and is told. */
export type PublicationStage = 'donnees' | SitePart | 'copies';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Nothing changes a version once it is published: the copies that the host has are right. */
const KEPT = /^donnees\/versions\//;

/**
 * What is copied over the files of a host, and is then what the build writes of the same figures: `donnees/`, the start
 * map, the views of links, the written pages, the pictures, each with the compressed copy that a host may send in its
 * place. @param tell is told each stage as it begins
 */
export function publication(
  sources: PublicationSources,
  tell: (stage: PublicationStage, done?: number, all?: number) => void = () => undefined,
): Publication {
  tell('donnees');
  const { form, draft, written, topology, ground: today } = sources;
  const folder = siteFolder(sources);
  const text = (path: string): string => written.shared.get(path) ?? '';
  const { cog, niveaux } = written.fichiers;
  const pacts = { ...draft.pacts, chiffres: aboutVersion(draft.version) };
  const site = siteFiles(
    form,
    {
      ground: {
        model: buildModel(pacts, parseCog(text(cog), sources.communesCog)),
        boundaries: parseBoundaries(text(niveaux), niveaux),
        context: parseContext(sources.context, parseLandmarks(sources.landmarks)),
      },
      communes: parseBoundaries(decoder.decode(topology), 'territoires.topo.json'),
      names: today.names,
      written,
      data: new Map([...folder].map(([name, bytes]) => [name, bytes.length])),
    },
    tell,
  );
  const files = new Map<string, Uint8Array>([
    ...[...folder].map(([path, bytes]) => [`donnees/${path}`, bytes] as const),
    ...[...site.texts].map(([path, page]) => [path, encoder.encode(page)] as const),
  ]);
  tell('copies');
  for (const [path, bytes] of [...files])
    if (!KEPT.test(path) && twinsOf(path, bytes.length).includes('gz'))
      files.set(`${path}.gz`, gzipSync(bytes, { level: 9, mtime: 0 }));
  return { files, pictures: site.pictures };
}
