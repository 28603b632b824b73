import * as v from 'valibot';
import { LONGEST, SCENE_KINDS, type Scene, type Show } from '../domain/show/scene';
import { EACH, forEachAxe, type NamedAxe } from './each-axe';
import { doubledKey } from './text/json-keys';
import { brokenLine } from './text/json-line';
import { narrowSpaces } from './text/narrow-spaces';
import { isJsonObject, type JsonObject } from './text/own-field';
import { tagIn, textFault, unwritable } from './text/sound-text';

/**
 * Shows as JSON: `data/scenes/pactes.json`, files saved from the app, scenes carried by a link. One form for all, so
 * that a show made in the app can become the published one.
 */
export const SHOW_FORMAT = 'pactes-hdf-scenes';
const VERSION = 1;
const MAX_SCENES = 60;
/** A longer file is none of ours: it is not even parsed. */
const MAX_LENGTH = 500_000;

/** Lines of a text, and their length: what a room reads. */
const POINTS = { count: 8, length: 160 };
const MAX_MINUTES = 60;
type TextKey = keyof typeof LONGEST;
/** Names that a scene may hold. */
export const SCENE_KEYS: readonly string[] = [
  'genre',
  ...Object.keys(LONGEST),
  'points',
  'chiffres',
  'minutes',
];

export type ShowResult =
  | {
      readonly ok: true;
      readonly show: Show;
      /** Index in the file of each scene of the show: one that is repeated for the axes stands there once. */
      readonly sources: readonly number[];
    }
  /** French sentences: where, what is wrong, what was expected. */
  | { readonly ok: false; readonly faults: readonly string[] };

const failed = (...faults: readonly string[]): ShowResult => ({ ok: false, faults });

/** Place of a scene in a fault: its rank, as a person counts, and its title when it has one. */
export const sceneAt = (file: string, index: number, titre: unknown): string =>
  `${file}, scène ${index + 1}${typeof titre === 'string' && titre !== '' ? ` (« ${titre} »)` : ''}`;

/** The query of a link, however much of the link was copied. */
const queryOf = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:\/\/|www\.|\/)[^?#]*/i, '')
    .replace(/#.*$/, '')
    .replace(/^\?/, '');

/** A soft return of PowerPoint, as it comes with a pasted text, is a space. */
const softened = (text: string): string => text.replaceAll('\u000b', ' ');
const words = (text: string): string => narrowSpaces(softened(text).trim());
const query = (text: string): string => queryOf(softened(text));

const text = (key: TextKey, read = words) =>
  v.nullish(
    v.pipe(
      v.string(`« ${key} » n’est pas un texte. Attendu : un texte entre guillemets.`),
      v.maxLength(
        LONGEST[key],
        ({ input }) => `« ${key} » a ${input.length} caractères. Attendu : ${LONGEST[key]} au plus.`,
      ),
      v.rawCheck(({ dataset, addIssue }) => {
        const never = dataset.typed ? unwritable(softened(dataset.value)) : null;
        if (never) addIssue({ message: `« ${key} » : ${never.what}. Attendu : ${never.attendu}.` });
      }),
      v.transform(read),
    ),
    '',
  );

const FIGURES = '« chiffres » n’est pas une liste de noms. Attendu : ["total.axe2"].';
const LINES = `« points » n’est pas une liste de lignes. Attendu : ${POINTS.count} textes au plus, de ${POINTS.length} caractères.`;
const DURATION = `« minutes » n’est pas une durée. Attendu : un nombre, de 0,5 à ${MAX_MINUTES}.`;

const line = v.pipe(v.string(LINES), v.maxLength(POINTS.length, LINES), v.transform(words));
const duration = v.pipe(v.number(DURATION), v.gtValue(0, DURATION), v.maxValue(MAX_MINUTES, DURATION));

/** A scene as a file writes it → as it is shown. The order of the keys is that in which they are written back. */
const sceneSchema: v.GenericSchema<unknown, Scene> = v.pipe(
  v.custom<JsonObject>(
    isJsonObject,
    'ce n’est pas une scène. Attendu : un objet avec « titre », « phrase » et « vue ».',
  ),
  v.object({
    genre: v.nullish(
      v.picklist(SCENE_KINDS, `« genre » inconnu. Attendu : ${SCENE_KINDS.join(', ')}.`),
      'carte',
    ),
    points: v.optional(v.pipe(v.array(line, LINES), v.maxLength(POINTS.count, LINES)), []),
    avant: text('avant', query),
    cadre: text('cadre'),
    liste: text('liste'),
    minutes: v.nullish(duration, null),
    surtitre: v.pipe(
      text('surtitre'),
      v.transform((line) => line || null),
    ),
    titre: v.pipe(text('titre'), v.minLength(1, '« titre » manque. Attendu : un texte.')),
    phrase: text('phrase'),
    notes: text('notes'),
    vue: text('vue', query),
    chiffres: v.optional(v.array(v.string(FIGURES), FIGURES), []),
  }),
);

/** Keys that no scene holds, or not here. */
function strangeKeys(scene: JsonObject): readonly string[] {
  const strange = Object.keys(scene).filter((key) => key !== 'pour' && !SCENE_KEYS.includes(key));
  const each = EACH.some((one) => one === scene.pour)
    ? '« pour » se répète pour des axes, qui ne sont pas connus ici. Attendu : ce fichier ouvert par « Scènes » sur la carte.'
    : `« pour » inconnu. Attendu : ${EACH.join(' ou ')}.`;
  return [
    ...(scene.pour === undefined ? [] : [each]),
    ...(strange.length === 0
      ? []
      : [`« ${strange.join(' », « ')} » inconnu. Attendu : ${SCENE_KEYS.join(', ')}.`]),
  ];
}

/** A scene, or its faults. */
function sceneOf(json: unknown): Scene | readonly string[] {
  const read = v.safeParse(sceneSchema, json);
  const faults = [
    ...(isJsonObject(json) ? strangeKeys(json) : []),
    ...(read.issues ?? []).map(({ message }) => message),
  ];
  return read.success && faults.length === 0 ? read.output : faults;
}

/** What a wrong save has done to the words of a scene: for one that is published, not for one still being written. */
export const sceneTextFaults = ({ surtitre, titre, phrase, points, notes }: Scene): readonly string[] =>
  Object.entries({ surtitre: surtitre ?? '', titre, phrase, points: points.join('\n'), notes }).flatMap(
    ([key, text]) => {
      const found = textFault(text.replace(/\{[^{}]*\}/g, ''));
      const tag = tagIn(text);
      return [
        ...(found ? [`« ${key} » : ${found.what}. Attendu : ${found.attendu}.`] : []),
        ...(tag === null
          ? []
          : [`« ${key} » : écriture de page web (« ${tag} »). Attendu : le texte sans elle.`]),
      ];
    },
  );

/**
 * Reads a show, or every fault of its form. Total: any text gives one or the other. What the scenes name (territories,
 * figures) is checked against the model, elsewhere.
 * @param file name to put in the faults
 * @param axes those that have amounts, for the scenes that are repeated for them; none where they are not known
 */
export function parseShow(text: string, file: string, axes: readonly NamedAxe[] | null = null): ShowResult {
  if (text.length > MAX_LENGTH) return failed(`${file} : fichier trop gros. Attendu : un fichier de scènes.`);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const wrong = brokenLine(text);
    return failed(
      wrong === null
        ? `${file} : fichier vide. Attendu : un fichier enregistré par « Présenter ».`
        : `${file}, ligne ${wrong.line} : ce n’est pas du JSON lisible (lu : « ${wrong.words.slice(0, 60)} »). Attendu : un fichier enregistré par « Présenter », ou ses virgules et guillemets réparés.`,
    );
  }
  const twice = doubledKey(text);
  if (twice) {
    return failed(
      `${file}, ligne ${twice.line} : « ${twice.key} » est écrit deux fois dans la même scène. Attendu : une seule fois chaque nom.`,
    );
  }
  if (!isJsonObject(json) || json.format !== SHOW_FORMAT) {
    return failed(
      `${file} : ce n’est pas un fichier de scènes. Attendu : "format": "${SHOW_FORMAT}" au début du fichier.`,
    );
  }
  if (json.version !== VERSION) {
    return failed(
      `${file} : version « ${String(json.version)} » inconnue. Attendu : ${VERSION} (rechargez la page, puis rouvrez le fichier).`,
    );
  }
  const { titre } = json;
  const written: readonly unknown[] = Array.isArray(json.scenes) ? json.scenes : [];
  const scenes =
    axes === null ? written.map((scene, source) => ({ scene, source })) : forEachAxe(written, axes);
  if (scenes.length === 0 || written.length > MAX_SCENES) {
    return failed(
      `${file} : « scenes » est vide, trop long ou absent. Attendu : de 1 à ${MAX_SCENES} scènes.`,
    );
  }
  if (scenes.length > MAX_SCENES) {
    return failed(
      `${file} : ${scenes.length} scènes une fois répétées pour chaque axe. Attendu : ${MAX_SCENES} au plus.`,
    );
  }
  const faults: string[] = [];
  if (titre !== undefined && typeof titre !== 'string') {
    faults.push(`${file} : « titre » n’est pas un texte. Attendu : un texte entre guillemets.`);
  }
  const read = scenes.flatMap(({ scene, source }): readonly Scene[] => {
    const own = written[source];
    const found = sceneOf(scene);
    if ('titre' in found) return [found];
    const at = sceneAt(file, source, isJsonObject(own) ? own.titre : null);
    faults.push(...found.map((fault) => `${at} : ${fault}`));
    return [];
  });
  return faults.length > 0
    ? { ok: false, faults: [...new Set(faults)] }
    : {
        ok: true,
        show: { titre: typeof titre === 'string' ? narrowSpaces(titre) : 'Présentation', scenes: read },
        sources: scenes.map(({ source }) => source),
      };
}

/** The text of a show, as `parseShow` reads it back; empty keys are left out. */
export function showText({ titre, scenes }: Show, indent: number): string {
  const written = scenes.map(({ genre, surtitre, titre: own, ...rest }) => ({
    ...(genre === 'carte' ? {} : { genre }),
    ...(surtitre === null ? {} : { surtitre }),
    titre: own,
    ...Object.fromEntries(
      Object.entries(rest).filter(
        ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  }));
  return JSON.stringify({ format: SHOW_FORMAT, version: VERSION, titre, scenes: written }, null, indent);
}
