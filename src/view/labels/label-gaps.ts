/** Free space kept around a label, CSS pixels. */
export const LABEL_GAP = 3;
/** Towns are context: they keep so much further from the labels of the theme. */
export const TOWN_GAP = 3;
