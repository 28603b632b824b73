/**
 * What a scene is on screen: a map with its words, or words alone. `fin`: the closing slide. `avant-apres`: two maps,
 * the same but for one choice.
 */
export const SCENE_KINDS = [
  'carte',
  'titre',
  'texte',
  'chiffres',
  'actions',
  'tableau',
  'avant-apres',
  'fin',
] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** Longest text of each key of a scene, in characters. */
export const LONGEST = {
  surtitre: 60,
  titre: 90,
  phrase: 260,
  notes: 3000,
  vue: 600,
  avant: 600,
  cadre: 200,
  liste: 60,
} as const;

/** One step of a show and the words that go with it. Nothing here is computed. */
export interface Scene {
  readonly genre: SceneKind;
  /** Short line above the title; `null` for none. */
  readonly surtitre: string | null;
  readonly titre: string;
  /** One sentence. `{total.axe2}` stands for a figure of the model, and is the only way to write one. */
  readonly phrase: string;
  /** Lines of a text, under the sentence; may hold `{…}` too. */
  readonly points: readonly string[];
  /** For the presenter alone; may hold `{…}` too. Empty for none. */
  readonly notes: string;
  /** The view as the query of a link, without `?`; empty for the start view. */
  readonly vue: string;
  /** The other view of `avant-apres`, shown first; empty for none. */
  readonly avant: string;
  /** Places that the map is framed on, as keys with commas; empty: the camera of the view, or the region. */
  readonly cadre: string;
  /** Name of a list or a table of the model (`actions.axe2`, `mel`); empty for none. */
  readonly liste: string;
  /** Names of figures of the model, as between `{}`; the first is shown large. */
  readonly chiffres: readonly string[];
  /** Planned time; `null` when it is not planned. */
  readonly minutes: number | null;
}

/** A scene that shows a view and says nothing yet. */
export const EMPTY_SCENE: Scene = {
  genre: 'carte',
  surtitre: null,
  titre: '',
  phrase: '',
  points: [],
  notes: '',
  vue: '',
  avant: '',
  cadre: '',
  liste: '',
  chiffres: [],
  minutes: null,
};

/** Whether a scene has a map, so that a view, a legend and a source belong to it. */
export const hasMap = ({ genre }: Pick<Scene, 'genre'>): boolean =>
  genre === 'carte' || genre === 'avant-apres';

/** An ordered show, as `data/scenes/*.json` and captured files hold it. */
export interface Show {
  readonly titre: string;
  readonly scenes: readonly Scene[];
}
