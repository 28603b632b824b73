import { CATALOGUE_FILE, catalogueText, type Publishing } from '../../../scripts/data/published/catalogue';
import { openData } from '../../../scripts/data/published/published-files';
import { versionsText } from '../../../scripts/data/versions/versions-file';
import type { Cog } from '../../domain/cog';
import { aboutVersion, isVersionId } from '../../domain/versions/version';
import { FIGURES_FILE, figuresPath, VERSIONS_FILE, type WrittenFigures } from '../../load/versions/figures';
import type { VersionList } from '../../load/versions/versions-json';
import { filesOf, type Pack } from '../pack';
import { PACK_FILE, packZip } from '../take/pack-zip';
import type { Draft, Ground } from './runtime-files';

/** All that a folder `donnees/` is written from. */
export interface FolderSources {
  readonly pack: Pack;
  readonly draft: Draft;
  readonly written: WrittenFigures;
  readonly cog: Cog;
  readonly ground: Ground;
  /** `territoires.topo.json`, as the site has it. */
  readonly topology: Uint8Array;
  readonly site: Pick<VersionList, 'versions'>;
  /** Files of the versions that the site keeps, by their address from `donnees/`. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
  readonly publishing: Publishing;
}

const encoder = new TextEncoder();

/**
 * The folder `donnees/` of a host: what the build writes of the same figures, with every version that the
 * site keeps already. @returns files by their address from the folder
 */
export function siteFolder(sources: FolderSources): ReadonlyMap<string, Uint8Array> {
  const { pack, draft, written, cog, ground, topology, site, kept } = sources;
  const { version } = draft;
  const pacts = { ...draft.pacts, chiffres: aboutVersion(version) };
  const data = new Map([...filesOf(pack)].filter(([path]) => !path.startsWith('scenes/')));
  const tables = { data, pacts, cog, names: ground.names, topology };
  const files = new Map<string, Uint8Array>([...kept, ...openData(tables)]);
  files.set(PACK_FILE, packZip(pack, null));
  const figures = encoder.encode(written.figures);
  files.set(FIGURES_FILE, figures);
  for (const [path, text] of written.shared) files.set(path, encoder.encode(text));
  const fresh = isVersionId(version.id) && !site.versions.some(({ id }) => id === version.id);
  const own = fresh ? openData(tables, 'version') : new Map<string, Uint8Array>();
  if (fresh) files.set(figuresPath(version.id), figures);
  for (const [name, bytes] of own) files.set(`versions/${version.id}/${name}`, bytes);
  const all = [...(fresh ? [version] : []), ...site.versions].sort((a, b) => (a.id < b.id ? 1 : -1));
  const names = new Map<string, readonly string[]>([
    ...site.versions.map(({ id, fichiers }) => [id, fichiers] as const),
    ...(fresh ? [[version.id, [FIGURES_FILE, ...own.keys()]] as const] : []),
  ]);
  files.set(
    VERSIONS_FILE,
    encoder.encode(versionsText({ current: version, archived: all }, names, written.fichiers)),
  );
  const read = (path: string): string | null => {
    const bytes = files.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  };
  files.set(CATALOGUE_FILE, encoder.encode(catalogueText({ read }, sources.publishing)));
  return files;
}
