/** One filter of a theme in force, as a reader removes it: a chip. */
export interface FilterRef {
  /** Its name among the filters of the theme. */
  readonly filter: string;
  /** Which of its values, where it may hold several. */
  readonly value?: string;
}
