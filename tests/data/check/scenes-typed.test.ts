import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readScenes } from '../../../scripts/data/scenes';
import { EMPTY_SCENE } from '../../../src/domain/show/scene';
import { figureNames } from '../../../src/view/scenes/figure-names';
import { allFigures, sceneFigure } from '../../../src/view/scenes/scene-figures';
import { typedFigures } from '../../../src/view/scenes/typed-figures';
import { bytesOf, DOS, MACINTOSH, mixed } from '../../fixtures/data/saved-bytes';
import { ROOT, realModel } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder('scenes');
  cpSync(`${ROOT}data/scenes`, join(folder, 'scenes'), { recursive: true });
  path = join(folder, 'scenes/pactes.json');
});

const read = () => readScenes(ROOT, realModel.pacts, folder);
const faults = (): readonly string[] => {
  const result = read();
  return result.ok ? [] : result.faults;
};

const scene = (phrase: string) => ({
  ...EMPTY_SCENE,
  titre: 'Essai',
  phrase,
});
const typed = (phrase: string): readonly string[] => typedFigures(realModel, scene(phrase));
const plain = (text = ''): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures typed into a scene', () => {
  test.each([
    ['5 € par habitant', '5 €'],
    ['soit 12,5 % des enveloppes', '12,5 %'],
    ['29,7 millions d’euros cités', '29,7 millions d’euros'],
    ['plus de 40 M€', '40 M€'],
    ['pour 13 périmètres', '13'],
    ['1 234 567 personnes', '1 234 567'],
    ['en 2024, 300000 euros', '300000 euros'],
    ['2024 €', '2024 €'],
    ['Vingt-deux millions d’euros au Nord', 'Vingt-deux millions d’euros'],
    ['soit trois cent mille euros', 'trois cent mille euros'],
  ])('« %s » is refused', (phrase, number) => {
    const found = typed(phrase);
    expect(found).toHaveLength(1);
    expect(plain(found[0])).toContain(`« phrase » : chiffre tapé à la main (« ${number} »)`);
    expect(plain(found[0])).toMatch(/Attendu : .*\{.+\}.* à sa place\.$/);
  });

  test('the sentence tells the very name to write, when a figure has that value', () => {
    for (const name of ['total.axe2', 'actions', 'partie.62.total', 'ft.habitants', 'enveloppe']) {
      const figure = sceneFigure(realModel, name);
      const [found] = typed(`On compte ${figure?.text}.`);
      const told = /\{([^}]+)\} à sa place/.exec(plain(found))?.[1] ?? '';
      expect(sceneFigure(realModel, told)?.value).toBe(figure?.value);
    }
  });

  test('whatever its kind, a figure that is offered is told by its name where its number is typed', () => {
    const offered = figureNames(realModel).flatMap(({ name }) => sceneFigure(realModel, name) ?? []);
    expect(allFigures(realModel).map(({ figure }) => figure)).toEqual(offered);
    const kinds = ['indicateur', 'appels', 'appel', 'pts', 'partie', 'couverture', 'ft', 'etat', 'total'];
    for (const kind of kinds) {
      const own = allFigures(realModel).filter(({ name }) => name.split('.')[0] === kind);
      expect(own.length, kind).toBeGreaterThan(0);
      for (const { name, figure } of own.filter(({ figure: { text } }) => /^[\d\s]{3,}\D*$/.test(text))) {
        const [found] = typed(`On compte ${figure.text}.`);
        const told = /\{([^}]+)\} à sa place/.exec(plain(found))?.[1] ?? '';
        // Two figures may be the same number: in their words, or by their value.
        const { text, value } = sceneFigure(realModel, told) ?? {};
        expect(text === figure.text || value === figure.value, `${name} ${told}`).toBe(true);
      }
    }
  });

  test.each([
    'Le plan 2019-2022, puis 2028–2031',
    'depuis le 12 avril 2023',
    'Axe 2, vague 1, axes 2 et 4',
    'les 16-25 ans et les moins de 18 ans',
    'la 2e vague, le 1er janvier',
    '{total.axe2} sur {total}',
    'l’instruction n° 10, article 3',
    'B1 et CO2',
    'des millions d’euros, mille raisons',
  ])('« %s » is left alone', (phrase) => {
    expect(typed(phrase)).toEqual([]);
  });
});

test('a figure typed into a line of a text is found as in a sentence', () => {
  expect(
    typedFigures(realModel, { ...scene(''), points: ['Rien', 'soit 12,5 % des enveloppes'] }),
  ).toHaveLength(1);
});

describe('the file of the show', () => {
  test.each([
    ['Windows-1252', (text: string) => bytesOf(text)],
    ['Macintosh', (text: string) => bytesOf(text, MACINTOSH)],
    ['a BOM', (text: string) => `\ufeff${text}`],
  ])('in %s is read as it was meant', (_, save) => {
    const sound = read();
    expect(sound.ok).toBe(true);
    writeFileSync(path, save(readFileSync(path, 'utf8')));
    expect(read()).toEqual(sound);
  });

  test('in MS-DOS, or with one line in another encoding, is refused with its place', () => {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, bytesOf(text, DOS));
    expect(faults()).toEqual([
      expect.stringMatching(/^scenes\/pactes\.json, ligne \d+ : fichier enregistré en MS-DOS/),
    ]);
    const line = text.split('\n').findIndex((one) => /é/.test(one)) + 1;
    writeFileSync(path, mixed(text, line));
    expect(faults()).toEqual([
      expect.stringMatching(new RegExp(`^scenes/pactes\\.json, ligne ${line} : accents de cette ligne`)),
    ]);
  });

  test('that lost its accents, or cut, or a folder in its place, gives one sentence', () => {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('présentation viennent', 'pr?sentation viennent'));
    expect(faults()).toEqual([expect.stringMatching(/« notes » : lettre perdue, remplacée par « \? »/)]);
    writeFileSync(path, text.slice(0, 600));
    expect(faults()).toEqual([
      expect.stringMatching(/^scenes\/pactes\.json.* : ce n’est pas du JSON lisible/),
    ]);
    rmSync(path);
    mkdirSync(path);
    expect(faults()).toEqual([
      'scenes/pactes.json : c’est un dossier qui porte ce nom. Attendu : un fichier que l’on peut ouvrir.',
    ]);
  });

  const wrote = (key: string, value: unknown): void => {
    const show: { scenes: Record<string, unknown>[] } = JSON.parse(readFileSync(path, 'utf8'));
    const at = show.scenes.findIndex(({ vue }) => vue !== undefined);
    const scenes = show.scenes.map((one, i) => (i === at ? { ...one, [key]: value } : one));
    writeFileSync(path, JSON.stringify({ ...show, scenes }));
  };

  test.each([
    ['phrase', 'Soit {totl}.', /« \{totl\} » : ce chiffre n’existe pas.* le plus proche : total\.$/],
    ['chiffres', ['total.axe99'], /« \{total\.axe99\} ».* les plus proches : .*total\.axe\d/],
    [
      'liste',
      'contrat',
      /« contrat » : cette liste n’existe pas.* les plus proches : contrats \(Les contrats\), /,
    ],
    [
      'cadre',
      'departement-99',
      /« departement-99 » n’est pas un territoire connu.* : departement-59 \(Nord\)/,
    ],
    ['vue', 'indicateu=euros', /« indicateu » : ce paramètre n’existe pas.* le plus proche : indicateur\.$/],
    ['vue', 'indicateur=millions', /« indicateur=millions ».*\. Attendu : la fin d’un lien de la carte/],
    ['phrase', '<b>Ensemble</b>', /« phrase » : écriture de page web \(« <b> »\)\. Attendu/],
    ['sousTitre', 'A', /« sousTitre » inconnu\. Attendu : .* le plus proche : surtitre\.$/],
  ])('a wrong name in « %s » is answered by the nearest: %s', (key, value, sentence) => {
    wrote(key, value);
    expect(faults().map(plain)).toEqual([expect.stringMatching(sentence)]);
  });

  test('a wrong name is told by the place of its scene in the file, once for all the axes', () => {
    const show: { scenes: Record<string, unknown>[] } = JSON.parse(readFileSync(path, 'utf8'));
    const wrong = { phrase: 'Soit {totl}.', vue: '' };
    const scenes = [
      { ...wrong, pour: 'axes', titre: 'Axe {axe}' },
      { ...wrong, titre: 'Après' },
    ];
    writeFileSync(path, JSON.stringify({ ...show, scenes }));
    expect(faults().map(plain)).toEqual([
      expect.stringMatching(/, scène 1 \(.*« \{totl\} » : ce chiffre n’existe pas/),
      expect.stringMatching(/, scène 2 \(« Après »\) .*« \{totl\} » : ce chiffre n’existe pas/),
    ]);
  });

  test('a soft return of PowerPoint is a space; what no slide can hold is refused', () => {
    const write = (titre: string): void => {
      const show: { scenes: Record<string, unknown>[] } = JSON.parse(readFileSync(path, 'utf8'));
      const scenes = show.scenes.map((one, i) => (i === 0 ? { ...one, titre } : one));
      writeFileSync(path, JSON.stringify({ ...show, scenes }));
    };
    write('Des volets,\u000bdes axes');
    const result = read();
    expect(result.ok && result.show.scenes[0]?.titre).toBe('Des volets, des axes');
    write('Des volets\u0007');
    expect(faults()).toEqual([
      expect.stringMatching(/scène 1 .*« titre » : caractère invisible \(U\+0007\)/),
    ]);
    write('Des volets \ud800');
    expect(faults()).toEqual([
      expect.stringMatching(/scène 1 .*« titre » : caractère invisible \(U\+D800\)/),
    ]);
  });
});
