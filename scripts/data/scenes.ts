import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openScene } from '../../src/app/scenes/open-scene';
import { buildModel } from '../../src/domain/model';
import type { Pacts } from '../../src/domain/pacts';
import type { Show } from '../../src/domain/show/scene';
import { parseShow, sceneAt, sceneTextFaults } from '../../src/load/scenes-json';
import { decode } from '../../src/load/text/decode-text';
import { encodingFaults } from '../../src/load/text/file-form';
import { axesWithAmounts } from '../../src/view/scenes/axes-with-amounts';
import { fillFigures } from '../../src/view/scenes/scene-figures';
import { typedFigures } from '../../src/view/scenes/typed-figures';
import { DataFaults } from './data-faults';
import { dataFolder } from './folders';
import { openFile } from './open-folder';
import { loadCog } from './outlines';
import { loadPacts } from './pacts-json';
import { answered, answeredKey } from './show/scene-names';

/** The one show that is published; it stands beside the CSV and is checked with them. */
const SHOW_FILE = 'scenes/pactes.json';

export type SceneResult =
  | { readonly ok: true; readonly show: Show }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads the show of a `data/` folder and checks all that it names: views, territories, figures.
 * @param folder the data folder
 * @param root checkout that holds the boundaries
 */
export function readScenes(root: string, pacts: Pacts, folder = dataFolder(root)): SceneResult {
  const failed = (what: string, attendu: string): SceneResult => ({
    ok: false,
    faults: [`${SHOW_FILE} : ${what}. Attendu : ${attendu}.`],
  });
  const path = join(folder, SHOW_FILE);
  if (!existsSync(path)) {
    const beside = join(folder, 'scenes');
    const twin =
      existsSync(beside) && statSync(beside).isDirectory()
        ? readdirSync(beside).find((name) => name.startsWith('pactes.json'))
        : undefined;
    return twin === undefined
      ? failed('fichier absent', 'ce fichier dans data/')
      : failed(`fichier absent, « scenes/${twin} » étant à sa place`, `ce fichier renommé en ${SHOW_FILE}`);
  }
  const bytes = openFile(path);
  if (typeof bytes === 'string') return failed(bytes, 'un fichier que l’on peut ouvrir');
  const decoded = decode(bytes);
  const encoding = encodingFaults(decoded, SHOW_FILE);
  if (encoding.length > 0) return { ok: false, faults: encoding.map(({ message }) => message) };
  const read = parseShow(decoded.text, SHOW_FILE, axesWithAmounts(pacts));
  if (!read.ok) return { ok: false, faults: read.faults.map(answeredKey) };
  const model = buildModel(pacts, loadCog(root, pacts));
  // A scene that is repeated for the axes has one place in the file, and its faults are told there once.
  const told = new Set<string>();
  const faults = read.show.scenes.flatMap((scene, index) => {
    const source = read.sources[index] ?? index;
    return [
      ...sceneTextFaults(scene),
      ...typedFigures(model, scene),
      ...openScene(model, scene).faults.map((fault) => answered(model, fault)),
    ]
      .filter((fault) => !told.has(`${source}¦${fault}`) && told.add(`${source}¦${fault}`))
      .map((fault) => `${sceneAt(SHOW_FILE, source, scene.titre)} : ${fault}`);
  });
  const others = readdirSync(join(folder, 'scenes')).filter((name) => `scenes/${name}` !== SHOW_FILE);
  faults.push(
    ...others.map(
      (name) => `scenes/${name} : fichier inconnu. Attendu : ${SHOW_FILE} seul dans data/scenes.`,
    ),
  );
  const titre = fillFigures(model, read.show.titre);
  faults.push(...titre.unknown.map((name) => `${SHOW_FILE} : « {${name}} » dans « titre » n’existe pas.`));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, show: { ...read.show, titre: titre.text } };
}

/**
 * Axes whose money no scene of a sound show tells: what the edition has gained since the show was written.
 * @returns French sentences
 */
export function scenesWithout(pacts: Pacts, { scenes }: Show): readonly string[] {
  const words = JSON.stringify(scenes);
  return axesWithAmounts(pacts)
    .filter(({ num }) => !new RegExp(`axe${num}\\b|[?&"]axe=${num}\\b`).test(words))
    .map(
      ({ num, titreCourt }) =>
        `${SHOW_FILE} : aucune scène pour l’axe ${num} (${titreCourt}), qui a des montants. Attendu : une scène dont la vue porte axe=${num}, comme celles des autres axes.`,
    );
}

/** The checked show of a checkout. @throws DataFaults that lists every fault, in French. */
export function loadShow(root: string): Show {
  const result = readScenes(root, loadPacts(root));
  if (result.ok) return result.show;
  throw new DataFaults('data/scenes', result.faults);
}
