import { useEffect, useRef, useState } from 'react';
import type { FilterGroup, FiltersView } from '../../view/filters-view';
import type { Dispatch } from '../common/types';

interface Props {
  readonly filters: FiltersView;
  readonly dispatch: Dispatch;
}

function Group({ group, dispatch }: { readonly group: FilterGroup; readonly dispatch: Dispatch }) {
  return (
    <fieldset className="group">
      <legend>{group.titre}</legend>
      {group.options.map((option) => (
        <label key={option.id} className="check">
          <input type="checkbox" checked={option.on} onChange={() => dispatch(option.command)} />
          <span>{option.label}</span>
          <span className="amount quiet">{option.count}</span>
        </label>
      ))}
    </fieldset>
  );
}

const digits = (text: string): number | null => {
  const number = text.replace(/\D/g, '').slice(0, 9);
  return number === '' ? null : Number(number);
};

/**
 * What is typed over a value, until the value changes: a chip lifts it, a link brings another. Taken over while the
 * field is drawn: an effect would come after the first keys of a quick reader, and undo them.
 */
function useTyped(
  value: string,
  clean: (text: string) => string = (text) => text,
): readonly [text: string, type: (text: string) => void] {
  const [typed, setTyped] = useState({ over: value, text: value });
  const type = (text: string): void => setTyped({ over: value, text });
  if (typed.over === value) return [typed.text, type];
  // What brought the value stays as it is typed, capitals and spaces too.
  const text = clean(typed.text) === value ? typed.text : value;
  type(text);
  return [text, type];
}

const written = (bound: number | null): string => (bound === null ? '' : String(bound));

/** Two bounds, applied when a field is left or Enter is pressed. */
function Range({
  montant,
  dispatch,
}: {
  readonly montant: NonNullable<FiltersView['montant']>;
  readonly dispatch: Dispatch;
}) {
  const [min, setMin] = useTyped(written(montant.min));
  const [max, setMax] = useTyped(written(montant.max));
  const [low, high] = [digits(min), digits(max)];
  const wrong = low !== null && high !== null && low > high;
  const send = (): void => {
    if (wrong || (low === montant.min && high === montant.max)) return;
    dispatch(montant.command(low, high));
  };
  const field = (label: string, value: string, set: (text: string) => void) => (
    <label className="bound">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        value={value}
        aria-invalid={wrong}
        onChange={(event) => set(event.target.value)}
        onBlur={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
        }}
      />
    </label>
  );
  return (
    <fieldset className="group">
      <legend>Montant, en euros</legend>
      <div className="bounds">
        {field('au moins', min, setMin)}
        {field('au plus', max, setMax)}
      </div>
      {wrong ? (
        <p role="alert" className="quiet">
          Le minimum dépasse le maximum&nbsp;: corrigez l’un des deux.
        </p>
      ) : null}
    </fieldset>
  );
}

/** Milliseconds without a key before a typed text filters. */
const TYPING_MS = 300;

function Text({
  texte,
  clean,
  dispatch,
}: {
  readonly texte: NonNullable<FiltersView['texte']>;
  readonly clean: (text: string) => string;
  readonly dispatch: Dispatch;
}) {
  const [value, setValue] = useTyped(texte.value, clean);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <div className="group">
      <label className="group-title" htmlFor="filtre-texte">
        {texte.label}
      </label>
      <input
        id="filtre-texte"
        type="search"
        value={value}
        maxLength={60}
        onChange={(event) => {
          const text = event.target.value;
          setValue(text);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => dispatch(texte.command(clean(text))), TYPING_MS);
        }}
      />
    </div>
  );
}

/** The filters that are not seen at first, and the hypothesis on shared amounts. */
export function Filters({ filters, clean, dispatch }: Props & { readonly clean: (text: string) => string }) {
  return (
    <div className="filters">
      <p className="quiet" role="status">
        {filters.result} avec les filtres en cours
      </p>
      {filters.texte ? (
        <Text key={filters.texte.id} texte={filters.texte} clean={clean} dispatch={dispatch} />
      ) : null}
      {filters.groups.map((group) => (
        <Group key={group.id} group={group} dispatch={dispatch} />
      ))}
      {filters.montant ? <Range montant={filters.montant} dispatch={dispatch} /> : null}
      {filters.sharing ? (
        <fieldset className="group">
          <legend>Montants partagés</legend>
          {filters.sharing.map((option) => (
            <label key={option.value} className="check">
              <input
                type="radio"
                name="filtre-partage"
                checked={option.on}
                onChange={() => dispatch(option.command)}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
