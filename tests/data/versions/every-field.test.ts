import { describe, expect, test } from 'vitest';
import { loadPacts, readFolder } from '../../../scripts/data/pacts-json';
import { loadShow } from '../../../scripts/data/scenes';
import { compareEditions, nothingChanged } from '../../../src/domain/versions/compare-editions';
import type { Said } from '../../../src/domain/versions/compared-table';
import { parseDataPackage } from '../../../src/load/tables/table-schema';
import { wordedChanges } from '../../../src/view/versions/text-words';
import { FROZEN, ROOT } from '../../fixtures/real-model';

type Path = readonly (string | number)[];
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every leaf of a value; of a list, its first and its last. */
function leaves(value: unknown, at: Path = []): readonly Path[] {
  if (Array.isArray(value))
    return [...new Set([0, value.length - 1])].flatMap((rank) =>
      rank in value ? leaves(value[rank], [...at, rank]) : [],
    );
  return isObject(value) ? Object.entries(value).flatMap(([name, own]) => leaves(own, [...at, name])) : [at];
}

/** The same value with one leaf of another content. */
function changed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined)
    return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value ?? ''}x`;
  if (Array.isArray(value)) return value.map((own, rank) => (rank === step ? changed(own, rest) : own));
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, own]) => [name, name === step ? changed(own, rest) : own]),
      )
    : value;
}

/** Made by us from the rank of the line, and the id of its action once more: they say nothing of the figures. */
const OURS = /^pacts\.actions\.\d+\.lignes\.\d+\.(id|actionId)$/;

describe('no field of a version changes without a word', () => {
  const said: Said = {
    pacts: loadPacts(ROOT, FROZEN),
    glossaire: [{ sigle: 'EPCI', nom: 'Nom', definition: 'Mots' }],
    show: loadShow(ROOT, FROZEN),
  };
  const is = (value: unknown): value is Said => isObject(value) && 'pacts' in value;
  const paths = leaves(said).filter((path) => !OURS.test(path.join('.')));
  // Compared once, for both that ask.
  const compared = paths.flatMap((path) => {
    const other = changed(said, path);
    return is(other) ? [{ path, edition: compareEditions(said, other) }] : [];
  });

  test('each leaf of each table, first line and last', () => {
    expect(compared.length).toBeGreaterThan(300);
    const silent = compared.filter(({ edition }) => nothingChanged(edition));
    expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('what has changed has words, and none of them is a name of the code', () => {
    const words = compared.flatMap(({ edition }) => edition.texts.flatMap(wordedChanges));
    expect(words.length).toBeGreaterThan(100);
    const odd = words.filter(
      ({ what, before, after }) =>
        /[a-z][A-Z]/.test(what) || /\[object|undefined|\bnull\b/.test(before + after),
    );
    expect(odd).toEqual([]);
  });

  test('each table of the pack has a place in what is compared', () => {
    const described = parseDataPackage(new TextDecoder().decode(readFolder(FROZEN).get('datapackage.json')));
    if ('what' in described) throw new Error(described.what);
    const places: Readonly<Record<string, string>> = {
      financements: 'actions.0.lignes',
      mentions: 'actions.0.mentions',
      lieux: 'actions.0.lieux',
      'appels-a-projets': 'appels',
      'mel-contrat-unique': 'melContrat',
      // Read by the checks alone: no version shows it.
      'methode-grille': '',
    };
    const names = new Set(Object.keys(said.pacts).concat('glossaire'));
    const camel = (name: string): string =>
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const unknown = described.tables.filter(
      ({ name }) => !(name in places) && !names.has(camel(name)) && !names.has(name),
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});
