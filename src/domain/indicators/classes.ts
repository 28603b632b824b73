/** Ranks of the classes in which values are told, lowest first: as many as an eye tells apart by lightness. */
export const CLASS_RANKS = [0, 1, 2, 3, 4] as const;
export type ClassRank = (typeof CLASS_RANKS)[number];

/** A class by its name in a legend and in a link. */
export type ClassId = `classe-${ClassRank}`;
export const CLASS_IDS: readonly ClassId[] = CLASS_RANKS.map((rank) => `classe-${rank}` as const);
