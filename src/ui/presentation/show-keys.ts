/** What a key asks for while presenting. */
export type ShowAction =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'go'; readonly scene: 'first' | 'last' }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'enter'
        | 'backspace'
        | 'escape'
        | 'start'
        | 'blank'
        | 'fullscreen'
        | 'overview'
        | 'menu'
        | 'home'
        | 'waves'
        | 'notes'
        | 'presenter'
        | 'spotlight';
    };

const ON: ShowAction = { kind: 'step', by: 1 };
const BACK: ShowAction = { kind: 'step', by: -1 };

/** What turns pages wherever the focus is and whatever is open: keys that clickers send and nothing else needs. */
const PAGES: Readonly<Record<string, ShowAction>> = {
  PageDown: ON,
  PageUp: BACK,
  MediaTrackNext: ON,
  MediaTrackPrevious: BACK,
  BrowserForward: ON,
  BrowserBack: BACK,
};

/** Clickers send the page keys, some of them arrows, Space or Enter; Start and Stop alternate F5 and Esc. */
const ALWAYS: Readonly<Record<string, ShowAction>> = {
  ...PAGES,
  ArrowRight: ON,
  ArrowDown: ON,
  ' ': ON,
  ArrowLeft: BACK,
  ArrowUp: BACK,
  Home: { kind: 'go', scene: 'first' },
  End: { kind: 'go', scene: 'last' },
  Enter: { kind: 'enter' },
  Backspace: { kind: 'backspace' },
  Escape: { kind: 'escape' },
};

/** Single characters: they can be switched off, since dictation and some keyboards send them unasked. */
const CHARACTERS: Readonly<Record<string, ShowAction>> = {
  b: { kind: 'blank' },
  '.': { kind: 'blank' },
  f: { kind: 'fullscreen' },
  o: { kind: 'overview' },
  m: { kind: 'menu' },
  r: { kind: 'home' },
  v: { kind: 'waves' },
  n: { kind: 'notes' },
  p: { kind: 'presenter' },
  l: { kind: 'spotlight' },
  '+': { kind: 'zoom', by: 1 },
  '-': { kind: 'zoom', by: -1 },
};

/**
 * Keys by their place: a clicker presses places, whatever the keyboard writes there. Its black screen is the full stop
 * of an American keyboard: « : » on a French one. Digits without Shift write signs there.
 */
const PLACES: Readonly<Record<string, ShowAction>> = {
  Period: { kind: 'blank' },
  NumpadDecimal: { kind: 'blank' },
  KeyB: { kind: 'blank' },
  NumpadAdd: { kind: 'zoom', by: 1 },
  NumpadSubtract: { kind: 'zoom', by: -1 },
};

export interface KeyPress {
  readonly key: string;
  /** Place of the key, as `KeyboardEvent.code`; empty for a keyboard that does not tell. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const own = (actions: Readonly<Record<string, ShowAction>>, name: string): ShowAction | null =>
  (Object.hasOwn(actions, name) ? actions[name] : undefined) ?? null;

/** Its name; that of its place, for a clicker or a remote control whose keys nobody has named. */
const named = ({ key, code }: Pick<KeyPress, 'key' | 'code'>): string =>
  key === 'Unidentified' || key === '' ? code : key;

/** True for keys that turn pages from any place: a field, a list, an open dialog. */
export const turnsPages = (press: Pick<KeyPress, 'key' | 'code'>): boolean =>
  own(PAGES, named(press)) !== null;

/**
 * What a key press asks for; `null`: nothing, it is left to the browser.
 * @param typing a number is being typed: « - », which is 6 without Shift on a French keyboard, belongs to it
 */
export function showAction(press: KeyPress, characterKeys: boolean, typing = false): ShowAction | null {
  // With any other key: no reload of a show, which would leave full screen before the audience.
  if (named(press) === 'F5') return { kind: 'start' };
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const always = own(ALWAYS, named(press));
  if (always) return press.key === ' ' && press.shiftKey ? BACK : always;
  if (!characterKeys) return null;
  if (/^\d$/.test(press.key)) return { kind: 'digit', digit: press.key };
  if (typing && press.code === 'Digit6') return { kind: 'digit', digit: '6' };
  const said = own(CHARACTERS, press.key.toLowerCase()) ?? own(PLACES, press.code);
  if (said) return said;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(press.code) ?? [];
  return digit === undefined ? null : { kind: 'digit', digit };
}

/** The keys, as the menu tells them. */
export const KEY_HELP: readonly (readonly [string, string])[] = [
  ['→ ↓ PageSuiv Espace Entrée', 'scène suivante'],
  ['← ↑ PagePréc Maj+Espace', 'scène précédente'],
  ['Début, Fin', 'première, dernière scène'],
  ['12 Entrée', 'scène 12'],
  ['B ou .', 'écran noir'],
  ['F ou F5', 'plein écran'],
  ['O', 'toutes les scènes (flèches, puis Entrée)'],
  ['L', 'faisceau sous le pointeur'],
  ['R ou Retour arrière', 'revenir à la scène'],
  ['V', 'vague suivante (France Travail)'],
  ['+ −', 'zoom'],
  ['N', 'notes sous la scène'],
  ['P', 'fenêtre du présentateur'],
  ['M', 'ce menu'],
  ['Tab, puis flèches', 'territoires de la carte\u00a0; Entrée ouvre la fiche'],
  ['Échap', 'fermer, revenir à la scène, quitter le plein écran'],
];
