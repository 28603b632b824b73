import type { Certainty } from '../domain/certainty/certainty';
import type { Model } from '../domain/model';
import type { Place } from '../domain/place';
import type { ExplorerState } from '../state/explorer-state';
import type { Command } from '../state/store';
import type { Scatter } from '../view/chart/scatter-view';
import type { ShareBars } from '../view/chart/share-bars';
import type { Chip, ControlGroup } from '../view/controls-view';
import type { Figure, Provenance } from '../view/figure';
import type { Legend } from '../view/legend';
import type { Pickable } from '../view/map/level-places';
import type { MapView } from '../view/map-view';
import type { ActionGroup, CrossRowView, FirstQuestion, UnitRow } from '../view/panel-view';

type Of<T> = (model: Model, state: ExplorerState) => T;

/** What a theme says beside its map: all that the interface shows at once. @typeParam F names of its filters */
export interface ThemePage<F extends string = string> {
  /** False where the data hold nothing that it shows: it is then not offered. Absent: it always has something. */
  readonly isOffered?: (model: Model) => boolean;
  /** On a button, and in the middle of a sentence. */
  readonly label: string;
  readonly inSentence: string;
  /** What a click selects when it follows the theme; title of the same in the sheet. */
  readonly unitsLabel: string;
  readonly unitsTitle: string;
  readonly pickable: Of<Pickable>;

  /** Theme and indicator, first part of every title. */
  readonly subject: Of<string>;
  /** The filter that the subject tells; the title of anything else names it. */
  readonly inSubject?: { readonly filter: F; readonly named: Of<string> };
  /** What the reader supposes; `null` while nothing is. */
  readonly hypothesis?: (state: ExplorerState) => string | null;
  /** What the map shows to be so, as a title; `null` where the figures do not carry one (a tie, nothing measured). */
  readonly conclusion: Of<string | null>;
  /** A second sentence under the title; `null` for none. */
  readonly detail: Of<string | null>;
  /** The detail keeps a figure from being read wrong: the smallest screen shows it too. */
  readonly cautions?: boolean;
  /** Said at the pointer of one of its own perimeters; `null` where its name and precision say all. */
  readonly ofPerimeter?: (model: Model, state: ExplorerState, id: string) => string | null;
  readonly filterLabels: Readonly<Record<F, (model: Model, state: ExplorerState, value: string) => string>>;
  /** Filters whose several values must all hold; of any other, one is enough. */
  readonly allOf?: readonly F[];
  /** Around the chips of its filters. */
  readonly chips?: (state: ExplorerState) => {
    readonly before: readonly Chip[];
    readonly after: readonly Chip[];
  };
  /** Its filters act on amounts, those of every sheet too. */
  readonly filtersMoney?: true;
  /** It draws files of the reader: what its settings offer to open, and what choosing the result changes. */
  readonly opens?: {
    readonly label: string;
    /** @param id `null`: what is shown once the file has been taken away */
    readonly shown: (id: string | null) => Partial<ExplorerState>;
    /** The file that is drawn now; `null` where what is drawn is published. */
    readonly drawn: Of<{ readonly id: string; readonly nom: string } | null>;
  };
  /** A graphic of its territories, which comes when it is first looked at. */
  readonly scatter?: () => Promise<Of<Scatter | null>>;
  /** What its territories are made of, in the same way. */
  readonly shares?: () => Promise<Of<ShareBars | null>>;
  /** What a link of the view does not carry, as a sentence; `null` where it carries all. */
  readonly unlinked?: Of<string | null>;
  /** There are filters that are not seen at first. */
  readonly moreFilters: boolean;

  /** What its map shows, first words of the line of sources. */
  readonly about: string;
  /** Where the figures of the map come from, and how sure they are together. */
  readonly source: Of<Provenance>;
  readonly certainty: Of<Certainty>;
  /** Where those of a row can be read again; absent: the source of the map and the composition of the territories. */
  readonly rowSource?: (model: Model, place: Place, state: ExplorerState) => string | null;
  /** What the filters leave, as a number and in words. */
  readonly count: Of<number>;
  readonly counted: (model: Model, state: ExplorerState, count: number) => string;

  readonly legend: (model: Model, state: ExplorerState, view: MapView) => Legend;
  readonly controls: Of<readonly ControlGroup[]>;
  readonly figures: Of<readonly Figure[]>;
  readonly units: Of<readonly UnitRow[]>;
  /** At the pointer, for a place that is no perimeter. */
  readonly hover: (model: Model, state: ExplorerState, place: Place) => readonly string[];
  /** What the sheet of the start tells besides. */
  readonly start: Of<{
    readonly cross: readonly CrossRowView[];
    readonly groups: readonly ActionGroup[];
    /** Of the crossing; absent: « Couverture croisée ». */
    readonly crossTitle?: string;
    /** Of its units, where their kinds are those of the data. */
    readonly unitsTitle?: string;
  }>;
  /** Questions that it answers by a view. */
  readonly questions?: (model: Model) => readonly FirstQuestion[];
  /** What the key of a show steps to; `null` where there is nothing to step through. */
  readonly step?: Of<{ readonly label: string; readonly command: Command } | null>;
}
