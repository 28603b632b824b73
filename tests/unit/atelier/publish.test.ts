import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDataSources, writeOpenData } from '../../../scripts/data/open-data';
import { lightText, loadCog } from '../../../scripts/data/outlines';
import { knownCodes } from '../../../scripts/data/pacts-json';
import { openData } from '../../../scripts/data/published/published-files';
import { runtimeFiles as builtFiles } from '../../../scripts/data/versions/runtime-files';
import { checkPack } from '../../../src/atelier/check';
import { readPack } from '../../../src/atelier/open/read-pack';
import { filesOf, PACKAGE, type Pack, SCENES, samePack } from '../../../src/atelier/pack';
import { type Ground, runtimeFiles } from '../../../src/atelier/publish/runtime-files';
import { siteFolder } from '../../../src/atelier/publish/site-folder';
import { nameFault, versionFor } from '../../../src/atelier/publish/versions';
import { checkScenes, modelOf } from '../../../src/atelier/scenes/check-scenes';
import { editPack } from '../../../src/atelier/state';
import { isVersionId } from '../../../src/domain/versions/version';
import { parseVersions } from '../../../src/load/versions/versions-json';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';
import { temporaryFolder } from '../../temporary-folder.mjs';

const ROOT = process.cwd();
const NAMED = { day: '2026-06-12', nom: 'comité du 12 juin 2026', note: '' };
const PUBLISHING = { nom: 'Éditeur', adresse: 'https://exemple.fr/carte/' };
const NONE = { derniere: { id: '', date: null, nom: '', note: '' }, versions: [] };

/** A pack as a folder on the disk, for the build. */
function onDisk(pack: Pack): string {
  const folder = temporaryFolder('atelier');
  for (const [path, bytes] of filesOf(pack)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const pack = pack2024();
const commune = (pack.tables.get('france-travail.csv') ?? []).findIndex(
  (_, i) => cellOf(pack, 'france-travail.csv', i, 'niveau') === 'commune',
);
const own = cellOf(pack, 'france-travail.csv', commune, 'departement');
const known = knownCodes(ROOT);
const other = [...(known?.commune.keys() ?? [])].find((code) => code.startsWith(own)) ?? '';
const edited = editPack(pack, [
  cellEdit(pack, 'financements.csv', 1, 'montant_eur', '12345'),
  cellEdit(pack, 'france-travail.csv', commune, 'codes', other),
]);

describe('the folder of a site', () => {
  const { pacts, glossaire, faults } = checkPack(edited, known, pack);
  const sources = openDataSources(ROOT);
  let ground: Ground;
  beforeAll(() => {
    if (!pacts) throw new Error(faults.map(({ message }) => message).join('\n'));
    const published = builtFiles(ROOT, NONE.derniere, onDisk(pack));
    const text = (kind: string): string =>
      [...published.shared].find(([path]) => path.includes(`/${kind}-`))?.[1] ?? '';
    ground = {
      cog: text('cog'),
      niveaux: text('niveaux'),
      communes: sources.cog.communes,
      names: sources.names,
    };
  });

  test('holds, byte for byte, what the build writes of the same figures', { timeout: 120_000 }, async () => {
    if (!pacts) throw new Error('no figures');
    const scenes = checkScenes(edited, pacts, modelOf(pacts, loadCog(ROOT, pacts), sources.names));
    expect(scenes.faults).toEqual([]);
    if (!scenes.result?.ok) throw new Error('no scenes');
    const version = versionFor(edited, NONE, NAMED);
    expect(isVersionId(version.id)).toBe(true);
    const draft = { version, pacts, glossaire, show: scenes.result.show };
    const written = await runtimeFiles(ground, draft, async () => lightText(ROOT, pacts));
    const folder = onDisk(edited);
    const built = builtFiles(ROOT, version, folder);
    expect(written.figures).toBe(built.figures);
    expect([...written.shared]).toEqual([...built.shared]);
    const { cog, topology } = sources;
    const made = siteFolder({
      ...{ pack: edited, draft, written, cog, ground, topology, site: NONE },
      ...{ kept: new Map(), publishing: PUBLISHING },
    });
    const open = openData(openDataSources(ROOT, folder, version));
    for (const [name, bytes] of open) {
      expect([name, Buffer.compare(made.get(name) ?? new Uint8Array(), bytes)]).toEqual([name, 0]);
    }
    const { '@graph': graph }: { readonly '@graph': readonly { readonly '@id': string }[] } = JSON.parse(
      new TextDecoder().decode(made.get('catalogue.jsonld')),
    );
    expect(graph.map((node) => node['@id'])).toContain(`#version-${version.id}`);
    const { versions, derniere } = parseVersions(new TextDecoder().decode(made.get('versions.json')));
    expect(versions.map(({ id }) => id)).toEqual([version.id]);
    expect(derniere.nom).toBe(NAMED.nom);
    expect(versions[0]?.fichiers.every((name) => made.has(`versions/${version.id}/${name}`))).toBe(true);
    // What the atelier opens tomorrow is what went out today.
    expect(samePack(readPack(made.get('pacte.zip') ?? new Uint8Array()), edited)).toBe(true);
  });

  test('keeps the versions that were there, and gives the same figures their old name', () => {
    const version = versionFor(edited, NONE, NAMED);
    const kept = { ...version, octets: 1, fichiers: ['chiffres.json'] };
    const site = { derniere: version, versions: [kept] };
    expect(versionFor(edited, site, { ...NAMED, nom: 'autre' })).toBe(kept);
    expect(versionFor(pack, site, NAMED).id).not.toBe(version.id);
    expect(nameFault(site, NAMED)).toContain('déjà le nom');
    expect(nameFault(site, { ...NAMED, nom: ' ' })).toContain('Un nom manque');
    expect(nameFault(site, { ...NAMED, nom: 'comité d’automne' })).toBeNull();
  });

  test('the archive that a site publishes holds the tables, their description and the scenes', () => {
    const folder = temporaryFolder('donnees');
    writeOpenData(ROOT, folder);
    const files = Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, 'pacte.zip')))));
    expect(files).toEqual(expect.arrayContaining([PACKAGE, SCENES, 'financements.csv']));
  });
});
