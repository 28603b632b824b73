import * as v from 'valibot';
import { EACH } from '../../load/each-axe';
import { isJsonObject, type JsonObject } from '../../load/text/own-field';

/** One scene as it is written: its keys in their order. */
export type SceneText = JsonObject;

export interface ShowText {
  readonly head: SceneText;
  readonly scenes: readonly SceneText[];
}

const sceneText = v.custom<SceneText>(isJsonObject);
const showText = v.pipe(v.string(), v.parseJson(), sceneText, v.looseObject({ scenes: v.array(sceneText) }));

/** The scenes of a text; `null` where it is no show: its faults say why. */
export function readShowText(text: string): ShowText | null {
  const { success, output } = v.safeParse(showText, text);
  if (!success) return null;
  const { scenes, ...head } = output;
  return { head, scenes };
}

/** The text of a show, as `data/scenes/` holds it. */
export const writeShowText = ({ head, scenes }: ShowText): string =>
  `${JSON.stringify({ ...head, scenes }, null, 2)}\n`;

/** Keys that a person writes, with what each is. */
export const SCENE_FIELDS: readonly {
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'lines' | 'names' | 'minutes';
  readonly help: string;
}[] = [
  { key: 'surtitre', label: 'Surtitre', kind: 'line', help: 'Une ligne courte au-dessus du titre.' },
  { key: 'titre', label: 'Titre', kind: 'line', help: 'Ce que la scène conclut.' },
  {
    key: 'phrase',
    label: 'Phrase',
    kind: 'text',
    help: 'Un chiffre ne se tape pas\u00a0: {total}, {total.axe1} ou {ft.vague1.habitants} le nomment.',
  },
  { key: 'points', label: 'Points', kind: 'lines', help: 'Un par ligne, pour une scène de texte.' },
  { key: 'chiffres', label: 'Chiffres', kind: 'names', help: 'Noms de chiffres, séparés par des virgules.' },
  {
    key: 'vue',
    label: 'Vue',
    kind: 'line',
    help: 'Le lien de la vue («\u00a0Partager\u00a0» sur la carte), ou sa fin.',
  },
  { key: 'liste', label: 'Liste', kind: 'line', help: 'Comme actions.axe2.5, contrats ou ft.' },
  { key: 'notes', label: 'Notes', kind: 'text', help: 'Pour qui présente, jamais à l’écran.' },
  { key: 'minutes', label: 'Minutes', kind: 'minutes', help: 'Durée prévue.' },
];

/** Text of a key, as it is typed. */
export function fieldText(scene: SceneText, key: string): string {
  const value = scene[key];
  if (Array.isArray(value)) return value.map(String).join(key === 'points' ? '\n' : ', ');
  return value === undefined || value === null ? '' : String(value);
}

/** A scene with one key as it was typed; an empty text takes the key away. */
export function withField(scene: SceneText, key: string, text: string): SceneText {
  const kind = SCENE_FIELDS.find((field) => field.key === key)?.kind;
  const { [key]: _, ...others } = scene;
  if (text.trim() === '') return others;
  const words = (sign: RegExp): readonly string[] =>
    text
      .split(sign)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const minutes = Number(text.replace(',', '.'));
  const value =
    kind === 'lines'
      ? words(/\n/)
      : kind === 'names'
        ? words(/[,\n]/)
        : kind === 'minutes' && Number.isFinite(minutes)
          ? minutes
          : text.trim();
  return key in scene
    ? Object.fromEntries(Object.entries(scene).map(([name, old]) => [name, name === key ? value : old]))
    : { ...scene, [key]: value };
}

export const withScene = (show: ShowText, at: number, scene: SceneText): ShowText => ({
  ...show,
  scenes: show.scenes.map((one, i) => (i === at ? scene : one)),
});

/** The scene one place further or nearer; as it is at the ends. */
export function moved(show: ShowText, at: number, by: 1 | -1): ShowText {
  const to = at + by;
  const scene = show.scenes[at];
  if (scene === undefined || to < 0 || to >= show.scenes.length) return show;
  return { ...show, scenes: show.scenes.toSpliced(at, 1).toSpliced(to, 0, scene) };
}

export const removed = (show: ShowText, at: number): ShowText => ({
  ...show,
  scenes: show.scenes.toSpliced(at, 1),
});

export const copied = (show: ShowText, at: number): ShowText => {
  const scene = show.scenes[at];
  return scene === undefined ? show : { ...show, scenes: show.scenes.toSpliced(at + 1, 0, scene) };
};

/** « une fois par axe »: what a scene says of itself beside its words. */
export const isRepeated = (scene: SceneText): boolean =>
  typeof scene.pour === 'string' && EACH.some((word) => word === scene.pour);

/** Rank of the scene that a fault of the check is about; `null` for one of the whole text. */
export function sceneOfFault(fault: string): number | null {
  const rank = /, scène (\d+)/.exec(fault)?.[1];
  return rank === undefined ? null : Number(rank) - 1;
}
