import {
  APPEARANCES,
  EMBED_MESSAGES,
  EMBED_PARTS,
  EMBED_START,
  type EmbedShell,
  EXPLORER_SHELL,
  type PresentationShell,
  SHOW_SCREENS,
  SHOW_START,
  type Shell,
} from '../shell';
import { type Key, list, no, ok, oneOf, readKeys, readValue, repeated, writeKeys } from './key';

const PRESENTATION_KEYS: readonly Key<PresentationShell, null>[] = [
  {
    name: 'scene',
    write: (shell) => (shell.scene === 1 ? null : String(shell.scene)),
    read: (text, shell) =>
      /^[1-9]\d{0,2}$/.test(text)
        ? ok({ ...shell, scene: Number(text) })
        : no('les scènes se comptent à partir de 1'),
  },
  {
    name: 'ecran',
    write: (shell) => (shell.screen === SHOW_START.screen ? null : shell.screen),
    read: (text, shell) => {
      const screen = oneOf(SHOW_SCREENS, text);
      return screen ? ok({ ...shell, screen }) : no('les écrans sont salle, notes et feuilles');
    },
  },
];

/** An origin as a browser writes it: scheme, host, port; `null` for anything else. */
function originOf(text: string): string | null {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}

const EMBED_KEYS: readonly Key<EmbedShell, null>[] = [
  {
    name: 'montrer',
    many: true,
    write: (shell) =>
      shell.parts.join() === EMBED_START.parts.join() ? null : shell.parts.join(',') || 'aucun',
    read: (text, shell) => {
      const found = list(text, (word) => oneOf(EMBED_PARTS, word));
      return found.ok
        ? ok({ ...shell, parts: EMBED_PARTS.filter((part) => found.value.includes(part)) })
        : found;
    },
  },
  {
    name: 'apparence',
    write: (shell) => (shell.appearance === EMBED_START.appearance ? null : shell.appearance),
    read: (text, shell) => {
      const appearance = oneOf(APPEARANCES, text);
      return appearance ? ok({ ...shell, appearance }) : no('les apparences sont auto, clair et sombre');
    },
  },
  {
    name: 'cadre',
    write: (shell) => shell.frameId,
    read: (text, shell) =>
      /^[\w-]{1,40}$/.test(text)
        ? ok({ ...shell, frameId: text })
        : no('un nom de cadre a de 1 à 40 lettres, chiffres ou tirets'),
  },
  {
    name: 'messages',
    many: true,
    write: (shell) => shell.messages.join(',') || null,
    read: (text, shell) => {
      const found = list(text, (word) => oneOf(EMBED_MESSAGES, word));
      return found.ok
        ? ok({ ...shell, messages: EMBED_MESSAGES.filter((message) => found.value.includes(message)) })
        : found;
    },
  },
  {
    name: 'origines',
    many: true,
    whole: true,
    write: (shell) => shell.origins.join(',') || null,
    read: (text, shell) => {
      const found = list(text, originOf);
      return found.ok ? ok({ ...shell, origins: found.value }) : found;
    },
  },
];

/** Keys that an embed adds to a link without changing what the map shows. */
export const EMBED_KEY_NAMES: readonly string[] = EMBED_KEYS.map(({ name }) => name);

/** Every name that some shell owns. */
export const SHELL_KEY_NAMES: readonly string[] = [
  'mode',
  ...PRESENTATION_KEYS.map(({ name }) => name),
  ...EMBED_KEY_NAMES,
];

const MODES = ['explorer', 'presentation', 'integration'] as const;

/** The names that belong to shells, so that the explorer's codec does not report them as unknown. */
export const shellKeyNames = (shell: Shell): readonly string[] => {
  switch (shell.kind) {
    case 'explorer':
      return ['mode'];
    case 'presentation':
      return ['mode', ...PRESENTATION_KEYS.map(({ name }) => name)];
    case 'integration':
      return ['mode', ...EMBED_KEY_NAMES];
  }
};

/** The parts of a query that choose the shell. */
export function writeShell(shell: Shell): readonly string[] {
  switch (shell.kind) {
    case 'explorer':
      return [];
    case 'presentation':
      return ['mode=presentation', ...writeKeys(PRESENTATION_KEYS, shell, SHOW_START)];
    case 'integration':
      return ['mode=integration', ...writeKeys(EMBED_KEYS, shell, EMBED_START)];
  }
}

/** Reads the shell of a link. Needs no data: the app asks before anything is loaded. */
export function readShell(params: URLSearchParams): {
  readonly shell: Shell;
  readonly ignored: readonly string[];
} {
  const text = params.get('mode');
  const mode = readValue<(typeof MODES)[number]>(text ?? 'explorer', false, (word) => {
    const found = oneOf(MODES, word);
    return found ? ok(found) : no('ce mode n’existe pas');
  });
  const twice = repeated(params, 'mode');
  if (!mode.ok) return { shell: EXPLORER_SHELL, ignored: [...twice, `« mode » : ${mode.why}.`] };
  switch (mode.value) {
    case 'explorer':
      return { shell: EXPLORER_SHELL, ignored: twice };
    case 'presentation': {
      const { state, ignored } = readKeys(PRESENTATION_KEYS, params, SHOW_START, null);
      return { shell: state, ignored: [...twice, ...ignored] };
    }
    case 'integration': {
      const { state, ignored } = readKeys(EMBED_KEYS, params, EMBED_START, null);
      return { shell: state, ignored: [...twice, ...ignored] };
    }
  }
}
