import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkShow, type SceneResult, SHOW_FILE } from '../../src/atelier/scenes/check-show';
import { buildModel } from '../../src/domain/model';
import type { Pacts } from '../../src/domain/pacts';
import type { Show } from '../../src/domain/show/scene';
import { DataFaults } from './data-faults';
import { dataFolder } from './folders';
import { openFile } from './open-folder';
import { loadCog } from './outlines';
import { loadPacts } from './pacts-json';

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
  const result = checkShow(bytes, pacts, () => buildModel(pacts, loadCog(root, pacts)));
  const others = readdirSync(join(folder, 'scenes'))
    .filter((name) => `scenes/${name}` !== SHOW_FILE)
    .map((name) => `scenes/${name} : fichier inconnu. Attendu : ${SHOW_FILE} seul dans data/scenes.`);
  if (others.length === 0) return result;
  return { ok: false, faults: [...(result.ok ? [] : result.faults), ...others] };
}

/** The checked show of a checkout. @throws DataFaults that lists every fault, in French. */
export function loadShow(root: string, folder = dataFolder(root)): Show {
  const result = readScenes(root, loadPacts(root, folder), folder);
  if (result.ok) return result.show;
  throw new DataFaults('data/scenes', result.faults);
}
