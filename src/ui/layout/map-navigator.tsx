import { type KeyboardEvent, useId, useState } from 'react';
import type { PlaceKey } from '../../domain/place';
import type { Direction, NavigableUnit } from '../../view/map/navigation';

interface Props {
  readonly units: readonly NavigableUnit[];
  /** Where to begin: the selected territory, when it is one of them. */
  readonly start: PlaceKey | null;
  readonly sentence: (unit: NavigableUnit) => string;
  readonly next: (from: NavigableUnit, direction: Direction) => NavigableUnit | null;
  /** The territory under the keys, outlined on the map; `null` when the keys go elsewhere. */
  readonly onPoint: (unit: NavigableUnit | null) => void;
  readonly onSelect: (unit: NavigableUnit, add: boolean) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'nord',
  ArrowDown: 'sud',
  ArrowRight: 'est',
  ArrowLeft: 'ouest',
};

/**
 * The territories of the map for the keys: one stop of Tab, arrows from neighbour to neighbour, Enter opens the sheet,
 * Esc goes on to the next control. Of territories that may be thousands, the page holds those where the keys have been:
 * Orca takes one that goes for the place of its reader, looks for another place, and says all that it passes.
 */
export function MapNavigator({ units, start, sentence, next, onPoint, onSelect }: Props) {
  const id = useId();
  const [key, setKey] = useState<PlaceKey | null>(null);
  const [been, setBeen] = useState<ReadonlySet<PlaceKey>>(new Set());
  const [on, setOn] = useState(false);
  const find = (wanted: PlaceKey | null): NavigableUnit | undefined =>
    units.find((unit) => unit.key === wanted);
  const current = find(key) ?? find(start) ?? units[0];
  if (!current) return null;
  const optionId = (unit: NavigableUnit): string => `${id}-${unit.key}`;
  const held = units.filter((unit) => unit === current || been.has(unit.key));
  const go = (unit: NavigableUnit | null | undefined): void => {
    if (!unit) return;
    setBeen((before) => new Set(before).add(current.key));
    setKey(unit.key);
    onPoint(unit);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const direction = DIRECTIONS[event.key];
    if (direction) go(next(current, direction));
    else if (event.key === 'Home') go(units[0]);
    else if (event.key === 'End') go(units.at(-1));
    else if (event.key === 'Enter' || event.key === ' ')
      onSelect(current, event.ctrlKey || event.metaKey || event.shiftKey);
    else if (event.key === 'Escape')
      event.currentTarget.nextElementSibling?.querySelector<HTMLElement>('button')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="map-units"
      role="listbox"
      tabIndex={0}
      aria-label="Territoires de la carte&nbsp;: flèches pour passer au voisin, Entrée pour ouvrir la fiche, Échap pour quitter"
      aria-activedescendant={optionId(current)}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setOn(true);
        setKey(find(start)?.key ?? current.key);
        onPoint(find(start) ?? current);
      }}
      onBlur={() => {
        setOn(false);
        onPoint(null);
      }}
    >
      {/* An element for each territory, that nothing changes: a screen reader speaks when the focus moves to another. */}
      {held.map((unit) => (
        <div
          key={unit.key}
          id={optionId(unit)}
          role="option"
          className="sr-only"
          aria-selected={unit.key === start}
          aria-posinset={units.indexOf(unit) + 1}
          aria-setsize={units.length}
          tabIndex={-1}
        >
          {sentence(unit)}
        </div>
      ))}
      {on ? (
        <p className="map-unit" aria-hidden="true">
          {sentence(current)}
        </p>
      ) : null}
    </div>
  );
}
