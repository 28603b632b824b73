import { useRef } from 'react';

/** The file that is drawn. */
interface DrawnFile {
  readonly nom: string;
  /** What joining it has done, line by line. */
  readonly report: readonly string[];
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

export interface FileProps {
  readonly label: string;
  readonly onOpen: () => void;
  /** `null`: what is drawn is published. */
  readonly file: DrawnFile | null;
}

/** Opens a file of the reader as what is drawn; the one drawn says what joining has done, and may go. */
export function FileControls({ label, onOpen, file }: FileProps) {
  const open = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={open} type="button" className="button button-open" onClick={onOpen}>
        {label}
      </button>
      {file ? (
        <div className="group opened-file">
          <button type="button" className="button" onClick={file.onReplace}>
            Remplacer «&nbsp;{file.nom}&nbsp;»
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              file.onRemove();
              // The button goes with the file: the keys stay near.
              open.current?.focus();
            }}
          >
            Retirer «&nbsp;{file.nom}&nbsp;»
          </button>
          <details>
            <summary>Ce que la jonction a fait</summary>
            <ul>
              {file.report.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </div>
      ) : null}
    </>
  );
}
