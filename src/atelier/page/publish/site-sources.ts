import communesCogUrl from '../../../../geodata/boundaries/communes-cog.json?url';
import contextUrl from '../../../../geodata/boundaries/contexte.topo.json?url';
import landmarksUrl from '../../../../geodata/boundaries/reperes.json?url';
import { FORM_FILE, type SiteForm } from '../../../../scripts/site/written/form';
import type { Cog, CommuneNames } from '../../../domain/cog';
import { FIGURES_FILE, figuresPath, parseFigures, VERSIONS_FILE } from '../../../load/versions/figures';
import { parseVersions, type VersionList } from '../../../load/versions/versions-json';
import type { Pack } from '../../pack';
import type { PublicationSources } from '../../publish/publication';
import { type Draft, type Ground, runtimeFiles } from '../../publish/runtime-files';
import { siteFile } from '../resources';

const FOLDER = './donnees/';

const siteText = async (address: string, what: string): Promise<string> =>
  (await siteFile(address, what)).text();
const textOf = (path: string, what: string): Promise<string> => siteText(FOLDER + path, what);
const bytesOf = async (path: string, what: string): Promise<Uint8Array> =>
  new Uint8Array(await (await siteFile(FOLDER + path, what)).arrayBuffer());

/** What today's figures of the site are drawn on. @throws Error with a French sentence */
export async function loadGround(cog: Cog, names: CommuneNames): Promise<Ground> {
  const { fichiers } = parseFigures(await textOf(FIGURES_FILE, 'Données publiées'));
  const [composition, niveaux] = await Promise.all([
    textOf(fichiers.cog, 'Composition des territoires'),
    textOf(fichiers.niveaux, 'Fond de carte'),
  ]);
  return { cog: composition, niveaux, communes: cog.communes, names };
}

const TOPOLOGY = 'territoires.topo.json';

/** The light boundaries with these communes, drawn beside the page. */
async function drawn(named: readonly string[]): Promise<string> {
  const fine = await textOf(TOPOLOGY, 'Contours');
  const worker = new Worker(new URL('../../publish/atelier-light-worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    return await new Promise<string>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => done(data);
      worker.onerror = () => failed(new Error('Fond de carte\u00a0: il n’a pas pu être dessiné.'));
      worker.postMessage({ fine, named });
    });
  } finally {
    worker.terminate();
  }
}

let last: { readonly named: string; readonly text: Promise<string> } | null = null;

/** Drawn once for the same communes. */
function drawnOnce(named: readonly string[]): Promise<string> {
  const key = named.join();
  if (last?.named === key) return last.text;
  const text = drawn(named);
  last = { named: key, text };
  text.catch(() => {
    last = null;
  });
  return text;
}

export const draftFiles = (ground: Ground, draft: Draft) => runtimeFiles(ground, draft, drawnOnce);

export const loadVersions = async (): Promise<VersionList> =>
  parseVersions(await textOf(VERSIONS_FILE, 'Versions publiées'));

/** Every file of the versions that the site keeps: a folder that replaces another must hold them. */
async function archivedFiles({ versions }: VersionList): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { id, fichiers, nom } of versions) {
    const what = `Version «\u00a0${nom}\u00a0»`;
    for (const name of fichiers) {
      const path = `versions/${id}/${name}`;
      files.set(path, await bytesOf(path, what));
    }
    const { fichiers: shared } = parseFigures(await textOf(figuresPath(id), what));
    for (const path of Object.values(shared))
      if (!files.has(path)) files.set(path, await bytesOf(path, what));
  }
  return files;
}

/** What the pages of this site are written from. */
async function loadForm(): Promise<SiteForm> {
  const form: SiteForm = await (await siteFile(`./${FORM_FILE}`, 'Modèle des pages')).json();
  return form;
}

/** All that a site tells its figures from. @throws Error with a French sentence */
export async function publicationSources(
  pack: Pack,
  cog: Cog,
  names: CommuneNames,
  draft: Draft,
  site: VersionList,
): Promise<PublicationSources> {
  const ground = await loadGround(cog, names);
  const [written, topology, kept, form, communesCog, context, landmarks] = await Promise.all([
    draftFiles(ground, draft),
    bytesOf(TOPOLOGY, 'Contours'),
    archivedFiles(site),
    loadForm(),
    siteText(communesCogUrl, 'Codes des territoires'),
    siteText(contextUrl, 'Fond de carte'),
    siteText(landmarksUrl, 'Fond de carte'),
  ]);
  const { nom, adresse } = form.publisher;
  const publishing = { nom, adresse };
  const folder = { pack, draft, written, cog, ground, topology, site, kept, publishing };
  return { ...folder, form, communesCog, context, landmarks };
}
