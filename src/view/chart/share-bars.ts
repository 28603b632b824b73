import type { Figure } from '../figure';
import type { Fill } from '../map-view';
import type { PlaceLink } from '../panel-view';

/** What each territory is made of, class by class, as one bar that is full: the classes are those of the map. */
export interface ShareBars {
  readonly titre: string;
  /** Over the figures at the end of the bars: "aucun des deux". */
  readonly ended: string;
  readonly rows: readonly {
    readonly link: PlaceLink;
    /** Shares of its inhabitants, 0 to 1, in the order of the classes; those of none are left out. */
    readonly parts: readonly { readonly id: string; readonly fill: Fill; readonly figure: Figure }[];
    /** Of the class that is asked for; by default, of what nothing reaches. */
    readonly end: Figure;
  }[];
  /** What must be known to read them. */
  readonly note: string;
}
