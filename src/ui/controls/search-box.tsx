import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { SearchGroup } from '../../view/search/search';
import type { SearchHit, SearchTarget } from '../../view/search/search-entries';

interface Props {
  /** Results of a query; called at each key stroke. */
  readonly find: (query: string) => readonly SearchGroup[];
  readonly onChoose: (target: SearchTarget) => void;
  readonly onOpen: () => void;
  /** `waiting` until the index and the names of communes have arrived. */
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly onRetry: () => void;
  readonly inputId: string;
  /** True while the answer is added to what is chosen, instead of taking its place. */
  readonly adding: boolean;
  /** The field is left without an answer. */
  readonly onLeave: () => void;
  /** Asks where this device is; `null`: not offered. */
  readonly onLocate: (() => void) | null;
}

const KEPT = 5;

/**
 * Combobox with a grouped list (ARIA 1.2 pattern): arrows move, Enter opens, Esc closes. An empty field offers what was
 * opened before; it is kept in memory only.
 */
export function SearchBox(props: Props) {
  const { find, onChoose, onOpen, onLeave, onRetry, status, adding, inputId, onLocate } = props;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState<readonly SearchHit[]>([]);
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // The letter shows in its own frame, whatever it finds: the list follows.
  const shownQuery = useDeferredValue(query);
  const asked = shownQuery.trim() !== '';
  const past = recent.length > 0 ? [{ label: 'Récents', items: recent }] : [];
  const found = useMemo(() => (open && asked ? find(shownQuery) : []), [find, shownQuery, open, asked]);
  const groups = open && !asked ? past : found;
  const flat = groups.flatMap((group) => group.items);
  const current = flat[Math.min(active, flat.length - 1)];
  const failed = status === 'failed';
  const locates = onLocate !== null && !asked;
  const expanded = open && (asked || failed || locates || past.length > 0);
  /** The list exists only when there is something in it: a sentence stands there otherwise. */
  const listed = expanded && flat.length > 0;

  const choose = (item: SearchHit): void => {
    setQuery(adding ? '' : item.label);
    setOpen(false);
    setRecent((kept) => [item, ...kept.filter((other) => other.id !== item.id)].slice(0, KEPT));
    onChoose(item.target);
  };
  const move = (step: number): void => {
    if (flat.length === 0) return;
    const next = (Math.min(active, flat.length - 1) + step + flat.length) % flat.length;
    setActive(next);
    list.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <search
      className={adding ? 'search search-adding' : 'search'}
      ref={box}
      onBlur={(event) => {
        // The focus may go to « Réessayer », inside the list.
        if (box.current?.contains(event.relatedTarget)) return;
        setOpen(false);
        onLeave();
      }}
    >
      <label className="sr-only" htmlFor={inputId}>
        {adding
          ? 'Chercher un territoire à ajouter à la comparaison'
          : 'Chercher une commune, un EPCI, un territoire, un sujet, une action'}
      </label>
      <input
        id={inputId}
        type="search"
        role="combobox"
        placeholder={adding ? 'Ajouter à la comparaison…' : 'Commune, code postal, sujet…'}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={listed}
        aria-controls={listed ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={listed && current ? `${id}-${current.id}` : undefined}
        value={query}
        onFocus={(event) => {
          event.target.select();
          onOpen();
          setOpen(true);
        }}
        onChange={(event) => {
          // A window in the background takes text without any focus event.
          if (!open) onOpen();
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setOpen(true);
            move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter' && (expanded || (open && query.trim() !== ''))) {
            // Of what stands in the field, though its list may not be there yet.
            const meant = shownQuery === query || !open ? current : find(query)[0]?.items[0];
            if (!meant) return;
            event.preventDefault();
            choose(meant);
          } else if (event.key === 'Escape' && expanded) {
            event.preventDefault();
            event.stopPropagation();
            setOpen(false);
          }
        }}
      />
      <p className="sr-only" role="status">
        {expanded && asked
          ? flat.length === 0
            ? status === 'ready'
              ? 'Aucun résultat'
              : ''
            : `${flat.length} résultat${flat.length > 1 ? 's' : ''}`
          : ''}
      </p>
      {expanded ? (
        // The pointer must not take the focus from the field before the click is heard.
        <div className="search-list" onPointerDown={(event) => event.preventDefault()}>
          {failed ? (
            <div className="search-empty" role="alert">
              <p>
                La recherche n’a pas pu être chargée en entier (réseau absent, ou nouvelle version mise en
                ligne). Réessayez, ou rechargez la page.
              </p>
              <button type="button" className="button" onClick={onRetry}>
                Réessayer
              </button>
            </div>
          ) : null}
          {onLocate !== null && locates ? (
            <button
              type="button"
              className="search-here"
              onClick={() => {
                setOpen(false);
                onLocate();
              }}
            >
              Ma commune{' '}
              <span className="quiet">d’après la position de cet appareil, qui n’est pas envoyée</span>
            </button>
          ) : null}
          {flat.length === 0 ? (
            failed || !asked ? null : (
              <p className="search-empty">
                {status === 'ready'
                  ? 'Aucun résultat. Essayez un autre nom, un code postal, un code INSEE ou SIREN, un sujet, un mot d’une action.'
                  : 'Les noms des communes arrivent…'}
              </p>
            )
          ) : (
            <div id={`${id}-list`} role="listbox" aria-label="Résultats" ref={list}>
              {groups.map((group, g) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
                <div key={group.label} role="group" aria-labelledby={`${id}-g${g}`}>
                  <div className="search-group" id={`${id}-g${g}`} role="presentation">
                    {group.label}
                  </div>
                  {group.items.map((item) => {
                    const index = flat.indexOf(item);
                    return (
                      // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
                      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
                      <div
                        key={item.id}
                        id={`${id}-${item.id}`}
                        data-index={index}
                        role="option"
                        aria-selected={item === current}
                        className={item === current ? 'search-item search-item-on' : 'search-item'}
                        onClick={() => choose(item)}
                      >
                        <span>{item.label}</span>
                        <span className="quiet">{item.detail}</span>
                      </div>
                    );
                  })}
                </div>
              ))}
            </div>
          )}
        </div>
      ) : null}
    </search>
  );
}
