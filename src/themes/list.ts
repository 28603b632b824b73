/**
 * The themes, in the order in which they are offered; the first is that of the start view. Each is the folder of its name,
 * and a folder and a line here are all of a new one: `npm run themes` then writes the records beside, each of which is a
 * part of the code that comes by itself.
 */
export const THEMES = [
  'financements',
  'france-travail',
  'pactes-territoriaux',
  'couverture',
  'besoins',
] as const;

export type Theme = (typeof THEMES)[number];
