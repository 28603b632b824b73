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
        | 'blank'
        | 'fullscreen'
        | 'overview'
        | 'home'
        | 'waves'
        | 'notes'
        | 'presenter';
    };

/** Clickers send PageUp and PageDown, some of them the arrows, `.` or F5. */
const ALWAYS: Readonly<Record<string, ShowAction>> = {
  ArrowRight: { kind: 'step', by: 1 },
  ArrowDown: { kind: 'step', by: 1 },
  PageDown: { kind: 'step', by: 1 },
  ' ': { kind: 'step', by: 1 },
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowUp: { kind: 'step', by: -1 },
  PageUp: { kind: 'step', by: -1 },
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
  r: { kind: 'home' },
  v: { kind: 'waves' },
  n: { kind: 'notes' },
  p: { kind: 'presenter' },
  '+': { kind: 'zoom', by: 1 },
  '-': { kind: 'zoom', by: -1 },
};

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key press asks for; `null`: nothing, it is left to the browser. */
export function showAction(press: KeyPress, characterKeys: boolean): ShowAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const always = Object.hasOwn(ALWAYS, press.key) ? ALWAYS[press.key] : undefined;
  if (always) return press.key === ' ' && press.shiftKey ? { kind: 'step', by: -1 } : always;
  if (!characterKeys) return null;
  if (/^\d$/.test(press.key)) return { kind: 'digit', digit: press.key };
  const letter = press.key.toLowerCase();
  return (Object.hasOwn(CHARACTERS, letter) ? CHARACTERS[letter] : undefined) ?? null;
}

/** The keys, as the menu tells them. */
export const KEY_HELP: readonly (readonly [string, string])[] = [
  ['→ ↓ PageSuiv Espace', 'scène suivante'],
  ['← ↑ PagePréc Maj+Espace', 'scène précédente'],
  ['Début, Fin', 'première, dernière scène'],
  ['12 Entrée', 'scène 12'],
  ['B ou .', 'écran noir'],
  ['F', 'plein écran'],
  ['O', 'toutes les scènes'],
  ['R ou Retour arrière', 'revenir à la scène'],
  ['V', 'vague suivante (France Travail)'],
  ['+ −', 'zoom'],
  ['N', 'notes sous la scène'],
  ['P', 'fenêtre du présentateur'],
  ['Tab, puis flèches', 'territoires de la carte\u00a0; Entrée ouvre la fiche'],
  ['Échap', 'fermer, ou ouvrir ce menu'],
];
