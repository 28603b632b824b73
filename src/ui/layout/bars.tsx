import type { Caption } from '../../view/controls-view';
import type { Dispatch } from '../common/types';

/** Sentence above the map and filters in force. */
export function CaptionBar({
  caption,
  dispatch,
}: {
  readonly caption: Caption;
  readonly dispatch: Dispatch;
}) {
  return (
    <div className="caption">
      <p className="caption-title">{caption.title}</p>
      <ul className="chips">
        {caption.chips.map((chip) => (
          <li key={chip.label}>
            {chip.clears ? (
              <button
                type="button"
                className="chip chip-on"
                onClick={() => dispatch({ kind: 'clear-filters' })}
              >
                {chip.label}
                <span aria-hidden="true"> ×</span>
                <span className="sr-only"> : retirer les filtres</span>
              </button>
            ) : (
              <span className="chip">{chip.label}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export const SourceLine = ({ text }: { readonly text: string }) => <p className="source-line">{text}</p>;

export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly retry: (() => void) | null;
  /** What the button says; « Réessayer » by default. */
  readonly retryLabel?: string;
}

/** What the reader should know: ignored parts of a link, a simplified map, a missing file. */
export function NoticeBar({
  notices,
  onClose,
}: {
  readonly notices: readonly Notice[];
  readonly onClose: (id: string) => void;
}) {
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <p>{notice.text}</p>
          {notice.retry ? (
            <button type="button" className="button" onClick={notice.retry}>
              {notice.retryLabel ?? 'Réessayer'}
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            aria-label="Fermer ce message"
            onClick={() => onClose(notice.id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

interface ToolbarProps {
  readonly onZoom: (step: 1 | -1) => void;
  readonly onHome: () => void;
}

export function MapToolbar({ onZoom, onHome }: ToolbarProps) {
  return (
    <fieldset className="toolbar" aria-label="Cadrage de la carte">
      <button type="button" className="button" aria-label="Agrandir" onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" className="button" aria-label="Réduire" onClick={() => onZoom(-1)}>
        −
      </button>
      <button
        type="button"
        className="button"
        aria-label="Voir toute la région"
        title="Voir toute la région"
        onClick={onHome}
      >
        ⌂
      </button>
    </fieldset>
  );
}

/** Shown when nothing can be drawn: what, where, what to do, and the figures all the same. */
export function FatalScreen({
  message,
  startHref,
}: {
  readonly message: string;
  readonly startHref: string;
}) {
  return (
    <main className="fatal">
      <h1>La carte ne peut pas s’afficher</h1>
      <p role="alert">{message}</p>
      <p>
        <a className="button button-main" href={startHref}>
          Recharger la vue de départ
        </a>
      </p>
      <p>
        Les chiffres restent lisibles : <a href="./donnees/financements.csv">montants</a>,{' '}
        <a href="./donnees/actions.csv">actions</a>, <a href="./donnees/france-travail.csv">France Travail</a>
        , <a href="./donnees/pactes-territoriaux.csv">pactes territoriaux</a>.
      </p>
    </main>
  );
}
