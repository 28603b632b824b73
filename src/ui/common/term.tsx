import { createContext, type KeyboardEvent, useContext, useId, useState } from 'react';
import type { GlossaryTerm } from '../../domain/pacts';

/** Acronyms by their letters; empty until the glossary has arrived, and text is then plain. */
export type Glossary = ReadonlyMap<string, GlossaryTerm>;
/** Given once by the app; every {@link Glossed} text reads it. */
export const GlossaryContext = createContext<Glossary>(new Map());

/** An acronym at its point of use: pressed, by key or finger, it says what it means in the line itself. */
function Term({ sigle, nom }: GlossaryTerm) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // Esc closes the definition and no more than that.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="term"
        title={nom}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {sigle}
      </button>
      {open ? (
        <span className="term-note" id={id} role="note">
          {' '}
          ({nom})
        </span>
      ) : null}
    </>
  );
}

const LETTER = '[\\p{L}\\p{N}]';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text cut at its acronyms, each once: the longest first, so that CEJ-JR is not read as CEJ. */
export function cutAtTerms(text: string, sigles: readonly string[]): readonly string[] {
  if (sigles.length === 0) return [text];
  const words = [...sigles].sort((a, b) => b.length - a.length).map(escaped);
  return text.split(new RegExp(`(?<!${LETTER})(${words.join('|')})(?!${LETTER})`, 'u'));
}

/** A text of the sheet in which acronyms open their meaning. */
export function Glossed({ text }: { readonly text: string }) {
  const glossary = useContext(GlossaryContext);
  const said = new Set<string>();
  let at = 0;
  return cutAtTerms(text, [...glossary.keys()]).map((part) => {
    const key = at;
    at += part.length;
    const term = said.has(part) ? undefined : glossary.get(part);
    if (!term) return part;
    said.add(part);
    return <Term key={key} {...term} />;
  });
}
