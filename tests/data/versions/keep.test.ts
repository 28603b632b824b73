import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { REGION_VARIABLE } from '../../../scripts/data/folders';
import { readFolder } from '../../../scripts/data/pacts-json';
import { archivedFiles } from '../../../scripts/data/versions/archived-files';
import {
  type ArchivedVersion,
  readVersions,
  renamedFault,
  VERSIONS_FOLDER,
} from '../../../scripts/data/versions/archived-versions';
import { freeze } from '../../../scripts/data/versions/freeze';
import { runtimeFiles } from '../../../scripts/data/versions/runtime-files';
import { contentDigest } from '../../../src/load/versions/content-digest';
import { parseFigures } from '../../../src/load/versions/figures';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

let data = '';
beforeEach(() => {
  data = join(temporaryFolder('versions'), 'data');
  cpSync(FROZEN, data, { recursive: true });
});

const JUNE = { day: '2026-06-12', nom: 'comité de juin', note: '' };
/** The same figures, kept as the version of June: what many a test begins with is made once. */
let inJune = '';
let kept: ArchivedVersion;
beforeAll(() => {
  inJune = temporaryFolder('juin');
  cpSync(FROZEN, inJune, { recursive: true });
  kept = freeze(ROOT, inJune, JUNE);
});
/** Keeps the figures as they are as the version of June. */
function june(): ArchivedVersion {
  const folder = join(data, VERSIONS_FOLDER);
  cpSync(join(inJune, VERSIONS_FOLDER), folder, { recursive: true });
  return { ...kept, folder: join(folder, kept.id) };
}
const DECEMBER = { day: '2026-12-04', nom: 'comité de décembre', note: 'Un montant corrigé.' };

function change(name: string, how: (text: string) => string, folder = data): void {
  const path = join(folder, name);
  writeFileSync(path, how(readFileSync(path, 'utf8')));
}
/** Other figures: the first amount of the file becomes another one. */
const changeAmount = (folder = data): void =>
  change('financements.csv', (text) => text.replace(/(\n[^\n]*?,)(\d{4,})(,)/, '$11234567$3'), folder);

const messageOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the digest of figures', () => {
  const digest = () => contentDigest(readFolder(data));

  test('is of the figures, whatever program saved them', () => {
    const before = digest();
    change('financements.csv', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    change('datapackage.json', (text) => text.replace(/"title": "[^"]+"/, '"title": "Autre"'));
    expect(digest()).toBe(before);
    change('parties.csv', (text) =>
      text
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n'),
    );
    expect(digest()).toBe(before);
  });

  test('changes with any cell, and with the order of lines', () => {
    const before = digest();
    changeAmount();
    const after = digest();
    expect(after).not.toBe(before);
    change('natures.csv', (text) => {
      const [header = '', ...lines] = text.trim().split('\n');
      return `${[header, ...lines.reverse()].join('\n')}\n`;
    });
    expect(digest()).not.toBe(after);
  });
});

describe('a version', () => {
  test('is the day, the content and a name; the tables that it keeps are those of that day', () => {
    const { id } = june();
    expect(id).toMatch(/^2026-06-12-[0-9a-f]{8}$/);
    expect(readVersions(data)).toMatchObject({ current: { id, nom: JUNE.nom }, changed: false });
    changeAmount();
    const december = freeze(ROOT, data, DECEMBER);
    const { archived: kept, current } = readVersions(data);
    expect(kept.map((version) => version.id)).toEqual([december.id, id]);
    expect(current).toMatchObject({ id: december.id, note: DECEMBER.note });
    const amounts = kept.map((version) => {
      const { pacts } = parseFigures(runtimeFiles(ROOT, version, version.folder).figures);
      return pacts.actions.flatMap(({ lignes }) => lignes.map(({ montantEur }) => montantEur));
    });
    expect(amounts[0]).toContain(1234567);
    expect(amounts[1]).not.toContain(1234567);
  });

  test('changed figures have no name until they are given one, and the sentence says how', () => {
    const { id } = june();
    expect(renamedFault(readVersions(data))).toBeNull();
    changeAmount();
    const versions = readVersions(data);
    expect(versions.current).toMatchObject({ date: null, id: expect.stringMatching(/^en-cours-/) });
    expect(renamedFault(versions)).toBe(
      `data/ : les chiffres ont changé depuis la version ${id} (« comité de juin »), dont des liens figés portent le nom. Attendu : un nom pour les nouveaux chiffres ; lancez npm run version:data -- "nom de la version", puis recommencez (ou remettez les anciens chiffres).`,
    );
  });

  test('of another region are named by the command of that region', () => {
    june();
    changeAmount();
    vi.stubEnv(REGION_VARIABLE, '28');
    const fault = renamedFault(readVersions(data));
    vi.unstubAllEnvs();
    expect(fault).toContain('lancez npm run version:data -- --region 28 "nom de la version",');
  });

  test('figures that were never given a name are published without one', () => {
    const versions = readVersions(data);
    expect(versions).toMatchObject({ archived: [], changed: false, current: { date: null } });
    expect(renamedFault(versions)).toBeNull();
  });

  test('figures that change under a name that was published are refused', () => {
    const { id, folder } = june();
    changeAmount(folder);
    const message = messageOf(() => readVersions(data));
    expect(message).toContain(`versions/${id} : les chiffres de cette version publiée ont changé`);
    expect(message).toContain('remettez-les');
  });

  test('without a name, with a foreign folder or an impossible day, the sentence says what is awaited', () => {
    expect(messageOf(() => freeze(ROOT, data, { ...JUNE, nom: ' ' }))).toContain('nom absent');
    for (const day of ['2026-02-30', '12/06/2026', '', '2026-13-01'])
      expect(messageOf(() => freeze(ROOT, data, { ...JUNE, day }))).toContain(`date « ${day} »`);
    const { folder, id } = june();
    expect(messageOf(() => freeze(ROOT, data, DECEMBER))).toContain(
      `n’ont pas changé depuis la version ${id}`,
    );
    writeFileSync(join(folder, 'version.json'), '{}');
    expect(messageOf(() => readVersions(data))).toContain(`versions/${id}/version.json : « nom » manque`);
    writeFileSync(join(folder, 'version.json'), 'juin');
    expect(messageOf(() => readVersions(data))).toContain('ce n’est pas du JSON');
    cpSync(folder, join(data, 'versions/juin'), { recursive: true });
    expect(messageOf(() => readVersions(data))).toContain('versions/juin : nom de dossier inconnu');
  });
});

test('a version stays as it was published, whatever the geography and the rules have become', {
  timeout: 60_000,
}, () => {
  const version = june();
  const before = archivedFiles(ROOT, version);
  expect(before.figures).toBe(runtimeFiles(ROOT, version, version.folder).figures);
  // Tables that the boundaries of today refuse, as the next geography refuses those of a version.
  change('edition.csv', (text) => text.replace(/\b2026\b/, '2019'), version.folder);
  expect(messageOf(() => runtimeFiles(ROOT, version, version.folder))).not.toBe('');
  const after = archivedFiles(ROOT, version);
  expect(after.figures).toBe(before.figures);
  expect([...after.pack.keys()]).toEqual([...before.pack.keys()]);
  expect([...after.shared]).toEqual([...before.shared]);
});
