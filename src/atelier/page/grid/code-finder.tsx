import { useId, useState } from 'react';
import type { KnownCodes } from '../../../load/read-pacts';
import { findCodes, LEVEL_NAMES } from '../../fields';

interface Props {
  readonly known: KnownCodes;
  /** Level that the line asks for; `null` for all. */
  readonly niveau: string | null;
  readonly several: boolean;
  readonly put: (code: string) => void;
  readonly has: (code: string) => boolean;
}

/** Finds a territory by its name or postcode, and writes its code. */
export function CodeFinder({ known, niveau, several, put, has }: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const found = findCodes(known, text, niveau);
  const id = useId();
  return (
    <div className="at-finder">
      <label htmlFor={id}>Trouver un code</label>
      <input
        id={id}
        type="search"
        value={text}
        placeholder="Nom ou code postal"
        autoComplete="off"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ul>
        {found.map(({ code, nom, niveau: level }) => (
          <li key={`${level} ${code}`}>
            <button
              type="button"
              className="at-found"
              onClick={() => {
                setSaid(
                  has(code) && several ? `${nom} retiré.` : `${nom}\u00a0: ${code} écrit dans la case.`,
                );
                put(code);
              }}
            >
              <span>
                {nom} <span className="quiet">{LEVEL_NAMES[level]}</span>
              </span>
              <span>
                {code}
                {has(code) ? ' ✓' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {text !== '' && found.length === 0 ? 'Aucun territoire de ce nom dans la région.' : said}
      </p>
    </div>
  );
}
