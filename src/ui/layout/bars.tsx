import type { Certainty } from '../../domain/certainty/certainty';
import type { Caption } from '../../view/controls-view';
import type { Provenance } from '../../view/figure';
import type { SiteLink } from '../../view/page/site-links';
import { SourceButton } from '../common/figure-button';
import type { Dispatch } from '../common/types';
import { Empty } from './empty';

/** Where room lacks, what the panel says as well goes; what keeps a figure from being read wrong stays. */
const detailClass = ({ cautions }: Caption): string =>
  cautions ? 'caption-detail' : 'caption-detail caption-added';

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
      <p className="caption-title" data-over-map>
        {caption.conclusion ? <span className="caption-said">{caption.conclusion}</span> : null}
        {caption.conclusion ? <span className="sr-only">. </span> : null}
        {caption.subject}
        {/* Seen as chips. */}
        {caption.conditions === '' ? null : <span className="sr-only">&nbsp;: {caption.conditions}</span>}
      </p>
      {caption.detail ? (
        <p className={detailClass(caption)} data-over-map>
          {caption.detail}
        </p>
      ) : null}
      <ul className="chips">
        {caption.chips.map((chip) => (
          <li key={chip.label} className={chip.remove ? 'chip chip-on' : 'chip'} data-over-map>
            {chip.opens ? (
              <button
                type="button"
                className="chip-open"
                onClick={() => (chip.opens ? dispatch(chip.opens) : undefined)}
              >
                {chip.label}
                <span className="sr-only">&nbsp;: voir le détail</span>
              </button>
            ) : (
              <span>{chip.label}</span>
            )}
            {chip.remove ? (
              <button
                type="button"
                className="chip-remove"
                title="Retirer"
                onClick={() => (chip.remove ? dispatch(chip.remove) : undefined)}
              >
                <span aria-hidden="true">×</span>
                <span className="sr-only">Retirer&nbsp;: {chip.label}</span>
              </button>
            ) : null}
          </li>
        ))}
        {caption.chips.filter((chip) => chip.remove).length > 1 ? (
          <li>
            <button
              type="button"
              className="chip chip-clear"
              onClick={() => dispatch({ kind: 'clear-filters' })}
            >
              Tout retirer
            </button>
          </li>
        ) : null}
      </ul>
      {caption.empty ? <Empty empty={caption.empty} dispatch={dispatch} /> : null}
    </div>
  );
}

/** Letters of a source that leave the links of the site their place on the second line of a foot of 720 pixels. */
const TWO_LINES = 158;
/** Source and vintage, under the map: it never leaves. */
export const SourceLine = ({
  text,
  provenance,
  certainty,
}: {
  readonly text: string;
  /** Absent on the page without script, where nothing opens. */
  readonly provenance?: Provenance;
  readonly certainty?: Certainty;
}) => (
  <p className="source-line" data-long={text.length > TWO_LINES || undefined}>
    {text}
    {provenance ? (
      <>
        {' · '}
        <SourceButton
          provenance={provenance}
          about="chiffres de la carte, de sa légende et de son tableau"
          {...(certainty ? { certainty } : {})}
        />
      </>
    ) : (
      // The place of the button to come, of the same letters: the line is never set anew.
      <span className="source-later"> · source</span>
    )}
  </p>
);

/** What a public site must show on every screen. @param apart in a tab of their own: the page is somebody else's */
export const SiteLinks = ({
  links,
  apart,
}: {
  readonly links: readonly SiteLink[];
  readonly apart?: boolean;
}) => (
  <ul className="site-links">
    {links.map(({ label, href }) => (
      <li key={label}>
        <a
          href={href}
          {...(apart && !href.startsWith('mailto:') ? { target: '_blank', rel: 'noopener' } : {})}
        >
          {label}
        </a>
      </li>
    ))}
  </ul>
);

export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly retry: (() => void) | null;
  /** A state of the device, and no answer to a gesture: once closed, it is not said again in the same words. */
  readonly lasting?: boolean;
  /** What the button says; « Réessayer » by default. */
  readonly retryLabel?: string;
  /** A page that says more. */
  readonly more?: { readonly href: string; readonly label: string };
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
    // A button that goes with its message would take the place of the keys along.
    // biome-ignore lint/a11y/useKeyWithClickEvents: its buttons pressed by keys click as well
    <div
      className="notices"
      role="status"
      tabIndex={-1}
      onClick={({ currentTarget }) =>
        setTimeout(() => document.activeElement === document.body && currentTarget.focus())
      }
    >
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <p>{notice.text}</p>
          {notice.retry ? (
            <button type="button" className="button" onClick={notice.retry}>
              {notice.retryLabel ?? 'Réessayer'}
            </button>
          ) : null}
          {notice.more ? (
            <a className="button" href={notice.more.href}>
              {notice.more.label}
            </a>
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

/** Zoom and return to the whole region. */
export function MapToolbar({ onZoom, onHome }: ToolbarProps) {
  return (
    <fieldset className="toolbar" data-over-map aria-label="Cadrage de la carte">
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
