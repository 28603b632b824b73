import { type Place, parsePlaceKey, placeKey } from '../../domain/place';
import { MAX_ZOOM, MIN_ZOOM } from '../../domain/projection';
import { BOUNDARY_LEVELS, type Frame, MAILLES, OVERLAYS, START, THEME_KINDS } from '../explorer-state';
import { flagKey, wordKey } from './choice-keys';
import { type Key, list, no, ok, oneOf } from './key';
import type { Vocabulary } from './vocabulary';

/** Never `-0.0000`, or one place would have two links. */
const fixed = (value: number, digits: number): string => (Number(value.toFixed(digits)) + 0).toFixed(digits);

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((v, i) => v === b[i]);

/** The theme is read before all else: the others may mean something else in another. */
export const THEME_KEY: Key<Frame, unknown> = {
  name: 'theme',
  write: (s) => (s.theme === START.theme ? null : s.theme),
  read: (text, s) => {
    const theme = oneOf(THEME_KINDS, text);
    return theme ? ok({ ...s, theme }) : no('ce thème n’existe pas');
  },
};

/** Each field has its key, in the order of the link: lines shown, what a click selects, selection, camera, table. */
const FRAME: { readonly [Field in Exclude<keyof Frame, 'theme'>]-?: Key<Frame, Vocabulary> } = {
  limites: {
    name: 'limites',
    many: true,
    write: (s) => (same(s.limites, START.limites) ? null : s.limites.join(',') || 'aucun'),
    read: (text, s) => {
      const found = list(text, (word) => oneOf(BOUNDARY_LEVELS, word));
      // Kept in the order of the levels, so that two links of one view are the same text.
      return found.ok
        ? ok({ ...s, limites: BOUNDARY_LEVELS.filter((level) => found.value.includes(level)) })
        : found;
    },
  },
  maille: wordKey('maille', 'maille', MAILLES, 'cette maille n’existe pas'),
  overlays: {
    name: 'superposer',
    many: true,
    write: (s) => s.overlays.join(',') || null,
    read: (text, s) => {
      const found = list(text, (word) => oneOf(OVERLAYS, word));
      return found.ok
        ? ok({ ...s, overlays: OVERLAYS.filter((overlay) => found.value.includes(overlay)) })
        : found;
    },
  },
  selection: {
    name: 'sel',
    many: true,
    write: (s) => {
      switch (s.selection.kind) {
        case 'none':
          return null;
        case 'action':
          return `action-${s.selection.id}`;
        case 'partages':
          return 'partages';
        case 'places':
          return s.selection.places.map(placeKey).join(',');
      }
    },
    read: (text, s, words) => {
      if (text === 'partages') return ok({ ...s, selection: { kind: 'partages' } });
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
  camera: {
    name: 'vue',
    write: ({ camera }) =>
      camera && [...camera.center.map((part) => fixed(part, 4)), fixed(camera.zoom, 2)].join(','),
    read: (text, s, { lookWithin }) => {
      const numbers = /^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?,\d{1,2}(\.\d+)?$/.test(text)
        ? text.split(',').map(Number)
        : [];
      const [lon, lat, zoom] = numbers;
      if (lon === undefined || lat === undefined || zoom === undefined) {
        return no('il faut longitude, latitude, zoom');
      }
      const [west, south, east, north] = lookWithin;
      if (lon < west || lon > east || lat < south || lat > north) return no('ce point est hors de la région');
      if (zoom < MIN_ZOOM || zoom > MAX_ZOOM) return no(`le zoom va de ${MIN_ZOOM} à ${MAX_ZOOM}`);
      return ok({ ...s, camera: { center: [lon, lat], zoom } });
    },
  },
  tableau: flagKey('tableau', 'tableau'),
};

export const FRAME_KEYS: readonly Key<Frame, Vocabulary>[] = Object.values(FRAME);
