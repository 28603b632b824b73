import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATA_VARIABLE } from '../../../scripts/data/folders';
import { writeOpenData } from '../../../scripts/data/open-data';
import { catalogueText } from '../../../scripts/data/published/catalogue';
import { freeze } from '../../../scripts/data/versions/freeze';
import { publishVersions } from '../../../scripts/data/versions/publish-versions';
import { weightsText } from '../../../scripts/data/versions/weights';
import { edit } from '../../fixtures/packs/sheets';
import { FROZEN, ROOT, realModel } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

type Node = Readonly<Record<string, unknown>>;
interface Catalogue {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly Node[];
}

const ADDRESS = 'https://exemple.fr/carte/';
const idsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one: Node) => String(one['@id']));

/** What a harvester finds beside the open data of a site of two versions. */
describe('the catalogue of the open data', () => {
  let work = '';
  let out = '';
  let ids: readonly string[] = [];
  let weights: readonly number[] = [];
  const read = (path: string): string | null =>
    existsSync(join(out, path)) ? readFileSync(join(out, path), 'utf8') : null;
  const parsed = (text: string | null): Catalogue => JSON.parse(text ?? '');
  let told: Catalogue;
  const node = (id: string): Node => told['@graph'].find((one) => one['@id'] === id) ?? {};

  beforeAll(() => {
    work = temporaryFolder('catalogue');
    out = join(work, 'donnees');
    const data = join(work, 'data');
    cpSync(FROZEN, data, { recursive: true });
    const june = freeze(ROOT, data, { day: '2026-06-12', nom: 'comité de juin', note: 'Adopté.' });
    edit(data, 'financements', ([first, ...rest]) => [
      { ...first, montant_eur: String(Number(first?.montant_eur) + 1) },
      ...rest,
    ]);
    const december = freeze(ROOT, data, { day: '2026-12-04', nom: 'comité de décembre', note: '' });
    ids = [december.id, june.id];
    vi.stubEnv(DATA_VARIABLE, data);
    writeOpenData(ROOT, out);
    weights = publishVersions(ROOT, out, { nom: '', adresse: '' });
    told = parsed(read('catalogue.jsonld'));
  }, 120_000);
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test('every name of a property has its vocabulary, and every link leads to a node of the graph', () => {
    const prefixes = Object.keys(told['@context']);
    const own = new Set(told['@graph'].map((one) => one['@id']));
    expect(own.size).toBe(told['@graph'].length);
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!key.startsWith('@')) expect(prefixes, key).toContain(key.split(':')[0]);
        if (key === '@id' && String(inner).startsWith('#')) expect(own).toContain(inner);
        walk(inner);
      }
    };
    walk(told['@graph']);
  });

  test('every distribution is a file of the folder, of one dataset, with a licence or its words', () => {
    const files = told['@graph'].filter((one) => one['@type'] === 'dcat:Distribution');
    expect(files.length).toBeGreaterThan(20);
    const held = told['@graph'].flatMap((one) => idsOf(one['dcat:distribution']));
    expect(held.toSorted()).toEqual(files.map((one) => String(one['@id'])).toSorted());
    for (const file of files) {
      const [address = ''] = idsOf(file['dcat:downloadURL']);
      expect(read(address.replace(/^\.\//, '')), address).not.toBeNull();
      expect('dct:license' in file || 'dct:rights' in file).toBe(true);
    }
  });

  test('every version is a version of the dataset, by its id, its day and its note', () => {
    expect(idsOf(node('#chiffres')['dcat:hasVersion'])).toEqual(ids.map((id) => `#version-${id}`));
    expect(idsOf(node('#chiffres')['dcat:hasCurrentVersion'])).toEqual([`#version-${ids[0]}`]);
    expect(idsOf(node('#catalogue')['dcat:dataset'])).toEqual([
      ...['#chiffres', '#territoires'],
      ...ids.map((id) => `#version-${id}`),
    ]);
    for (const id of ids) {
      const version = node(`#version-${id}`);
      expect(version).toMatchObject({
        '@type': 'dcat:Dataset',
        'dcat:version': id,
        'dcat:isVersionOf': { '@id': '#chiffres' },
        'dct:issued': { '@value': id.slice(0, 10) },
      });
      expect(idsOf(version['dcat:distribution']).length).toBeGreaterThan(10);
    }
    expect(node(`#version-${ids[0]}`)['dcat:previousVersion']).toEqual({ '@id': `#version-${ids[1]}` });
    expect(node(`#version-${ids[1]}`)['adms:versionNotes']).toBe('comité de juin : Adopté.');
  });

  test('versions share their outlines, and what each weighs without them is told', () => {
    const shared = readdirSync(join(out, 'partage'));
    // Neither version names other communes than today: one file of outlines, one of the composition, for all.
    expect(shared.filter((name) => name.startsWith('niveaux-'))).toHaveLength(1);
    expect(shared.filter((name) => name.startsWith('cog-'))).toHaveLength(1);
    expect(weights).toHaveLength(2);
    const outlines = read(`partage/${shared.find((name) => name.startsWith('niveaux-'))}`)?.length ?? 0;
    for (const id of ids)
      for (const name of readdirSync(join(out, 'versions', id)))
        expect(read(`versions/${id}/${name}`)?.length, name).not.toBe(outlines);
    expect(weightsText([200_000, 300_000])).toBe(
      '2 version(s), 500 ko en tout ; 10 versions comme celles-ci : 2500 ko. Les contours n’y sont pas.',
    );
  });

  test('says the years, the region and the licence of the edition, and no licence that is not told', () => {
    const { edition } = realModel.pacts;
    const figures = node('#chiffres');
    expect(JSON.stringify(figures['dct:temporal'])).toContain(`${edition.debut}-01-01`);
    expect(JSON.stringify(figures['dct:spatial'])).toContain(realModel.cog.region.nom);
    expect(JSON.stringify(figures['dct:rights'])).toContain(edition.licence);
    expect(figures).not.toHaveProperty('dct:license');
    expect(node('#territoires')).toHaveProperty('dct:license');
  });

  test('addresses are whole where the publisher has told one, and else said to be those of the folder', () => {
    expect(told['@context']).not.toHaveProperty('@base');
    expect(JSON.stringify(told)).not.toContain('foaf:homepage');
    expect(String(node('#catalogue')['dct:description'])).toContain('pas encore dit l’adresse');
    const whole = parsed(catalogueText({ read }, { nom: 'Préfecture', adresse: ADDRESS }));
    expect(whole['@context']['@base']).toBe(`${ADDRESS}donnees/catalogue.jsonld`);
    const [, publisher] = whole['@graph'];
    expect(publisher).toMatchObject({ '@type': 'foaf:Organization', 'foaf:name': 'Préfecture' });
    expect(JSON.stringify(whole)).not.toContain('pas encore dit l’adresse');
  });

  test('datapackage.json of each says its version: id, day, name, licence, sources', () => {
    for (const path of ['', ...ids.map((id) => `versions/${id}/`)]) {
      const json = JSON.parse(read(`${path}datapackage.json`) ?? '');
      const id = path === '' ? ids[0] : path.split('/')[1];
      expect(json).toMatchObject({ id, chiffres: { id, date: id?.slice(0, 10) } });
      expect(json.created).toBe(`${id?.slice(0, 10)}T00:00:00Z`);
      expect(json.licenses[0].title).toContain(realModel.pacts.edition.licence);
      expect(json.sources.length).toBeGreaterThan(0);
      expect(read(`${path}LISEZMOI.txt`)).toContain(id);
    }
  });
});
