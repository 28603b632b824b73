/** One saved view of a show and the words that go with it. Nothing here is computed. */
export interface Scene {
  /** Short line above the title; `null` for none. */
  readonly surtitre: string | null;
  readonly titre: string;
  /** One sentence. `{total.axe2}` stands for a figure of the model, and is the only way to write one. */
  readonly phrase: string;
  /** For the presenter alone; may hold `{…}` too. Empty for none. */
  readonly notes: string;
  /** The view as the query of a link, without `?`; empty for the start view. */
  readonly vue: string;
  /** Names of figures of the model, as between `{}`; the first is shown large. */
  readonly chiffres: readonly string[];
}

/** An ordered show, as `data/scenes/*.json` and captured files hold it. */
export interface Show {
  readonly titre: string;
  readonly scenes: readonly Scene[];
}
