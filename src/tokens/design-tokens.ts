/** Colours and sizes of the map. No rule of drawing stands here: only what changes from a set of tokens to another. */

/** `#rrggbb`. */
export type Hex = `#${string}`;
export type TokenSetName = 'light' | 'dark' | 'projector' | 'print';
export const TOKEN_SET_NAMES: readonly TokenSetName[] = ['light', 'dark', 'projector', 'print'];

/** Waves by the rank of their colour. */
export const WAVE_CATEGORIES = ['vague-1', 'vague-2', 'vague-3', 'vague-4', 'vague-5', 'vague-6'] as const;
export type WaveCategory = (typeof WAVE_CATEGORIES)[number];
/** What is filled, or laid over another theme, in a colour of its own: waves, pacts, places of action. */
export const CATEGORIES = [...WAVE_CATEGORIES, 'pts', 'lieu'] as const;
export type Category = (typeof CATEGORIES)[number];
/** Absences that a pattern tells apart; what no scheme reaches is plain, quiet ground (`uncovered`). */
export type Absence =
  | 'aucune-action-citee'
  | 'partage-non-ventile'
  | 'secret'
  | 'non-disponible'
  | 'sans-valeur';
export const ABSENCES: readonly Absence[] = [
  'aucune-action-citee',
  'partage-non-ventile',
  'secret',
  'non-disponible',
  'sans-valeur',
];
/** What reaches a territory, by at least one scheme. */
export type Crossed = 'les-deux' | 'france-travail' | 'pacte' | 'inconnu';
export const CROSSED: readonly Crossed[] = ['les-deux', 'france-travail', 'pacte', 'inconnu'];
type LineLevel = 'departement' | 'arrondissement' | 'epci' | 'commune';

export interface LineToken {
  readonly color: Hex;
  /** CSS pixels. */
  readonly width: number;
  /** Drawn under the line, so that it shows on any fill; `null` for none. */
  readonly casing: { readonly color: Hex; readonly width: number; readonly opacity: number } | null;
  readonly opacity: number;
}

export interface TextToken {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly color: Hex;
  readonly italic: boolean;
  /** Extra space between letters, in em. */
  readonly spacing: number;
}

export interface DesignTokens {
  readonly name: TokenSetName;
  /** How much larger than usual letters, lines and patterns are drawn, for a screen that is seen from as much farther. */
  readonly scale: number;
  readonly sea: Hex;
  readonly neighbour: Hex;
  readonly neighbourLine: Hex;
  /** Land of the region where the view says nothing. */
  readonly land: Hex;
  /** Fill of a class, by rank from 0: one for each rank of a map, or what paints them does not compile. */
  readonly ramp: readonly [Hex, Hex, Hex, Hex, Hex];
  readonly categories: Readonly<Record<Category, Hex>>;
  /** Outline and hatch of a scheme laid over another theme: readable over the ramp. */
  readonly overlays: Readonly<Record<Category, Hex>>;
  /** `fill` a whole unit, `pale` one that is reached in part; told apart by lightness as well as by hue. */
  readonly crossed: Readonly<Record<Crossed, { readonly fill: Hex; readonly pale: Hex }>>;
  /** Crosses over the class whose share is not known. */
  readonly unknownInk: Hex;
  readonly absences: Readonly<Record<Absence, { readonly ground: Hex; readonly ink: Hex }>>;
  /** Land that no scheme of the view reaches: plain and light, so that the eye goes to what is covered. */
  readonly uncovered: Hex;
  /** The same where the view is about it. */
  readonly uncoveredAsked: Hex;
  /** Two inks side by side, so that the hatch shows on light and on dark fills. */
  readonly hatch: { readonly ink: Hex; readonly halo: Hex };
  /** Selected, and nothing else. */
  readonly accent: Hex;
  /** Hovered and lit contours. */
  readonly emphasis: Hex;
  readonly casing: Hex;
  readonly lines: Readonly<Record<LineLevel | 'region' | 'party' | 'perimeter' | 'left-out', LineToken>>;
  readonly labels: {
    readonly halo: Hex;
    /** Ink of a label where its own colour does not read on the fill below. */
    readonly inverse: Hex;
    readonly unit: TextToken;
    readonly value: TextToken;
    readonly district: TextToken;
    readonly town: TextToken;
    readonly sea: TextToken;
    readonly country: TextToken;
  };
  readonly circle: { readonly fill: Hex; readonly stroke: Hex; readonly opacity: number };
  readonly symbol: { readonly stroke: Hex; readonly radius: number };
}

/** One part of a PTS symbol. */
export interface PartToken {
  readonly fill: Hex;
  /** Letter on the fill, 4.5:1 or better. */
  readonly ink: Hex;
}

/**
 * The hues of Okabe-Ito (Color Universal Design, 2008), its two oranges left out: orange means "selected". Calmer than
 * theirs, which are louder than any fill of the map; the letter tells as well.
 */
const PARTS: Readonly<Record<string, PartToken>> = {
  'pts-1': { fill: '#2e6c9e', ink: '#ffffff' },
  'pts-2': { fill: '#e8d67e', ink: '#14202b' },
  'pts-3': { fill: '#4da58c', ink: '#14202b' },
  'pts-4': { fill: '#d19dbb', ink: '#14202b' },
  'pts-5': { fill: '#8cc3e6', ink: '#14202b' },
  'pts-6': { fill: '#14202b', ink: '#ffffff' },
  // Beyond the palette.
  'pts-7': { fill: '#8b6f47', ink: '#ffffff' },
  'pts-8': { fill: '#7a5195', ink: '#ffffff' },
  'pts-9': { fill: '#d9d9d9', ink: '#14202b' },
};
const OTHER_PART: PartToken = { fill: '#ffffff', ink: '#14202b' };

/** Colours of a part; white for a token beyond the palette: the letter still tells. */
export const partToken = (token: string): PartToken => PARTS[token] ?? OTHER_PART;
export const PART_TOKENS: readonly string[] = Object.keys(PARTS);
