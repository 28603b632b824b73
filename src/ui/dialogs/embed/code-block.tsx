import { useId, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly button: string;
  /** What the status says once it is copied. */
  readonly done: string;
  readonly code: string;
  readonly rows: number;
}

/** A text to paste elsewhere: selected when it gets the focus, copied by its button. */
export function CodeBlock({ label, button, done, code, rows }: Props) {
  const [status, setStatus] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setStatus(done);
    } catch {
      area.current?.select();
      setStatus('Copie refusée par le navigateur\u00a0: le code est sélectionné, copiez-le avec Ctrl+C.');
    }
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        className="embed-code"
        readOnly
        rows={rows}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className="button button-main" onClick={copy}>
          {button}
        </button>{' '}
        <span role="status">{status}</span>
      </p>
    </>
  );
}
