import type { PlaceKey } from '../../domain/place';
import type { Command } from '../../state/store';

/** Events go up as commands of the reader. */
export type Dispatch = (command: Command) => void;
/** Lights places on the map; `null` puts them out. */
export type Highlight = (keys: readonly PlaceKey[] | null) => void;
