import { openScene } from '../../app/scenes/open-scene';
import type { Model } from '../../domain/model';
import type { Pacts } from '../../domain/pacts';
import type { Scene, Show } from '../../domain/show/scene';
import { parseShow, sceneAt, sceneTextFaults } from '../../load/scenes-json';
import { decode } from '../../load/text/decode-text';
import { encodingFaults } from '../../load/text/file-form';
import { axesWithAmounts } from '../../view/scenes/axes-with-amounts';
import { fillFigures } from '../../view/scenes/scene-figures';
import { typedFigures } from '../../view/scenes/typed-figures';
import { answered, answeredKey } from './scene-names';

/** The one show that is published; it stands beside the CSV and is checked with them. */
export const SHOW_FILE = 'scenes/pactes.json';

export type SceneResult =
  | { readonly ok: true; readonly show: Show }
  | { readonly ok: false; readonly faults: readonly string[] };

/** By which a person finds a scene in the file: a title that is made of the figures is the same for many. */
const nameOf = ({ titre, surtitre }: Scene): string =>
  titre === '{conclusion}' ? (surtitre ?? titre) : titre;

/**
 * Checks all that a show names: views, territories, figures. Pure: the build and the atelier say the same sentences.
 * @param modelOf the model of the figures; asked for once the show can be read
 */
export function checkShow(bytes: Uint8Array, pacts: Pacts, modelOf: () => Model): SceneResult {
  const decoded = decode(bytes);
  const encoding = encodingFaults(decoded, SHOW_FILE);
  if (encoding.length > 0) return { ok: false, faults: encoding.map(({ message }) => message) };
  const read = parseShow(decoded.text, SHOW_FILE, axesWithAmounts(pacts));
  if (!read.ok) return { ok: false, faults: read.faults.map(answeredKey) };
  const model = modelOf();
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
      .map((fault) => `${sceneAt(SHOW_FILE, source, nameOf(scene))} : ${fault}`);
  });
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
  const all = axesWithAmounts(pacts);
  const without = all.filter(({ num }) => !new RegExp(`axe${num}\\b|[?&"]axe=${num}\\b`).test(words));
  const others = without.length < all.length ? ', comme celles des autres axes' : '';
  return without.map(
    ({ num, titreCourt }) =>
      `${SHOW_FILE} : aucune scène pour l’axe ${num} (${titreCourt}), qui a des montants. Attendu : une scène dont la vue porte axe=${num}${others}.`,
  );
}
