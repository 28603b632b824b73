import { AXES } from '../domain/pacts';
import { type Place, parsePlaceKey, placeKey } from '../domain/place';
import { MAX_ZOOM, MIN_ZOOM } from '../domain/projection';
import {
  BOUNDARY_LEVELS,
  type ExplorerState,
  INDICATORS,
  MAILLES,
  OVERLAYS,
  START,
  THEME_KINDS,
} from './explorer-state';

/**
 * The link of a view. Total: any text gives a state, plus one sentence for each part that was ignored. Defaults are
 * omitted, so that the start view has an empty query. Keys are a public contract: old links keep working.
 */
export interface Decoded {
  readonly state: ExplorerState;
  /** French sentences, for the reader. */
  readonly ignored: readonly string[];
}

/** What the link may name; given by the model, so that a code that does not exist is said and dropped. */
export interface Vocabulary {
  readonly placeExists: (place: Place) => boolean;
  readonly actionExists: (id: string) => boolean;
  readonly thematiqueAxe: (id: string) => number | null;
  readonly sujetExists: (id: string) => boolean;
  readonly ptsThematiqueExists: (id: string) => boolean;
  readonly ptsPublicExists: (id: string) => boolean;
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

interface Key {
  readonly name: string;
  /** Writes the value, or `null` to omit it (default). */
  readonly write: (state: ExplorerState) => string | null;
  /** Reads the value into the state. */
  readonly read: (text: string, state: ExplorerState, words: Vocabulary) => Outcome<ExplorerState>;
}

const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
const no = <T>(why: string): Outcome<T> => ({ ok: false, why });

const oneOf = <T extends string>(options: readonly T[], text: string): T | null =>
  options.find((option) => option === text) ?? null;

/** Never `-0.0000`, or one place would have two links. */
const fixed = (value: number, digits: number): string => (Number(value.toFixed(digits)) + 0).toFixed(digits);

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((v, i) => v === b[i]);

/** A list of known words; unknown ones make the whole key invalid, so that no half of a choice is applied. */
function list<T extends string>(text: string, find: (word: string) => T | null): Outcome<readonly T[]> {
  const words = text === 'aucun' ? [] : text.split(',');
  const found = words.map(find);
  const unknown = words.find((_, i) => found[i] === null);
  if (unknown !== undefined) return no(`« ${unknown} » n’existe pas`);
  return ok([...new Set(found.flatMap((word) => (word === null ? [] : [word])))]);
}

const KEYS: readonly Key[] = [
  {
    name: 'theme',
    write: (s) => (s.theme === START.theme ? null : s.theme),
    read: (text, s) => {
      const theme = oneOf(THEME_KINDS, text);
      return theme ? ok({ ...s, theme }) : no('ce thème n’existe pas');
    },
  },
  {
    name: 'indicateur',
    write: (s) => (s.funding.indicator === START.funding.indicator ? null : s.funding.indicator),
    read: (text, s) => {
      const indicator = oneOf(INDICATORS, text);
      return indicator
        ? ok({ ...s, funding: { ...s.funding, indicator } })
        : no('cet indicateur n’existe pas');
    },
  },
  {
    name: 'axe',
    write: (s) => (s.funding.axe === null ? null : String(s.funding.axe)),
    read: (text, s) => {
      const axe = AXES.find((num) => String(num) === text);
      return axe ? ok({ ...s, funding: { ...s.funding, axe } }) : no('les axes vont de 1 à 4');
    },
  },
  {
    name: 'thematique',
    write: (s) => s.funding.thematique,
    read: (text, s, words) => {
      const axe = words.thematiqueAxe(text);
      if (axe === null) return no('cette thématique n’existe pas');
      if (s.funding.axe !== null && s.funding.axe !== axe)
        return no(`elle n’est pas de l’axe ${s.funding.axe}`);
      // A thématique belongs to one axe: the view is the same whether the link names it or not.
      const own = AXES.find((num) => num === axe) ?? null;
      return ok({ ...s, funding: { ...s.funding, thematique: text, axe: own } });
    },
  },
  {
    name: 'sujet',
    write: (s) => s.funding.sujet,
    read: (text, s, words) => {
      if (!words.sujetExists(text)) return no('ce sujet n’existe pas');
      if (s.funding.axe !== null) return no('un sujet se lit tous axes confondus');
      return ok({ ...s, funding: { ...s.funding, sujet: text } });
    },
  },
  {
    name: 'vague',
    write: (s) => (s.ft.vague === null ? null : String(s.ft.vague)),
    read: (text, s) =>
      text === '1' || text === '2'
        ? ok({ ...s, ft: { vague: text === '1' ? 1 : 2 } })
        : no('il y a deux vagues, 1 et 2'),
  },
  {
    name: 'pts',
    write: (s) => s.pts.thematiques.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsThematiqueExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, thematiques: found.value } }) : found;
    },
  },
  {
    name: 'publics',
    write: (s) => s.pts.publics.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsPublicExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, publics: found.value } }) : found;
    },
  },
  {
    name: 'limites',
    write: (s) => (same(s.limites, START.limites) ? null : s.limites.join(',') || 'aucun'),
    read: (text, s) => {
      const found = list(text, (word) => oneOf(BOUNDARY_LEVELS, word));
      // Kept in the order of the levels, so that two links of one view are the same text.
      return found.ok
        ? ok({ ...s, limites: BOUNDARY_LEVELS.filter((level) => found.value.includes(level)) })
        : found;
    },
  },
  {
    name: 'maille',
    write: (s) => (s.maille === START.maille ? null : s.maille),
    read: (text, s) => {
      const maille = oneOf(MAILLES, text);
      return maille ? ok({ ...s, maille }) : no('cette maille n’existe pas');
    },
  },
  {
    name: 'superposer',
    write: (s) => s.overlays.join(',') || null,
    read: (text, s) => {
      const found = list(text, (word) => oneOf(OVERLAYS, word));
      return found.ok
        ? ok({ ...s, overlays: OVERLAYS.filter((overlay) => found.value.includes(overlay)) })
        : found;
    },
  },
  {
    name: 'sel',
    write: (s) => {
      switch (s.selection.kind) {
        case 'none':
          return null;
        case 'action':
          return `action-${s.selection.id}`;
        case 'places':
          return s.selection.places.map(placeKey).join(',');
      }
    },
    read: (text, s, words) => {
      if (text.startsWith('action-')) {
        const id = text.slice('action-'.length);
        return words.actionExists(id)
          ? ok({ ...s, selection: { kind: 'action', id } })
          : no('cette action n’existe pas (ou plus)');
      }
      const places: Place[] = [];
      for (const word of new Set(text.split(','))) {
        const place = parsePlaceKey(word);
        if (!place || !words.placeExists(place)) return no(`« ${word} » n’est pas un territoire connu`);
        places.push(place);
      }
      const [first, ...rest] = places;
      return first
        ? ok({ ...s, selection: { kind: 'places', places: [first, ...rest] } })
        : no('elle est vide');
    },
  },
  {
    name: 'vue',
    write: ({ camera }) =>
      camera && [...camera.center.map((part) => fixed(part, 4)), fixed(camera.zoom, 2)].join(','),
    read: (text, s) => {
      const numbers = /^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?,\d{1,2}(\.\d+)?$/.test(text)
        ? text.split(',').map(Number)
        : [];
      const [lon, lat, zoom] = numbers;
      if (lon === undefined || lat === undefined || zoom === undefined) {
        return no('il faut longitude, latitude, zoom');
      }
      if (lon < -2 || lon > 8 || lat < 47 || lat > 53) return no('ce point est hors de la région');
      if (zoom < MIN_ZOOM || zoom > MAX_ZOOM) return no(`le zoom va de ${MIN_ZOOM} à ${MAX_ZOOM}`);
      return ok({ ...s, camera: { center: [lon, lat], zoom } });
    },
  },
  {
    name: 'tableau',
    write: (s) => (s.tableau ? '1' : null),
    read: (text, s) => (text === '1' ? ok({ ...s, tableau: true }) : no('seule la valeur 1 est connue')),
  },
];

/** The query text of a state, without `?`; empty for the start view. Commas stay readable. */
export function encode(state: ExplorerState): string {
  return KEYS.flatMap((key) => {
    const value = key.write(state);
    return value === null ? [] : [`${key.name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
  }).join('&');
}

/** Cut between characters, never inside one. */
const shown = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text);

/** Reads any query text. Keys are read in the codec's order, whatever their order in the link. */
export function decode(search: string, words: Vocabulary): Decoded {
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  let state = START;
  for (const key of KEYS) {
    const text = params.get(key.name);
    if (text === null) continue;
    if (params.getAll(key.name).length > 1)
      ignored.push(`« ${key.name} » : donné plusieurs fois, seul le premier est lu.`);
    const outcome = key.read(text, state, words);
    if (outcome.ok) state = outcome.value;
    else ignored.push(`« ${key.name}=${shown(text)} » : ${outcome.why}.`);
  }
  const unknown = [...new Set(params.keys())].filter((name) => !KEYS.some((key) => key.name === name));
  for (const name of unknown) ignored.push(`« ${shown(name)} » : ce paramètre n’existe pas.`);
  return { state, ignored };
}
