import { type MouseEvent, type ReactNode, type Ref, useState } from 'react';
import { withDegree } from '../../domain/certainty/words';
import type { EmbedCard } from '../../view/embed/embed-card';
import type { SiteLink } from '../../view/page/site-links';
import { FigureButton } from '../common/figure-button';
import { SureLine } from '../panel/sure';
import '../styles/frames/embed.css';
import '../styles/frames/embed-card.css';
import '../styles/frames/embed-print.css';
import { useCopy } from '../common/copy';
import { SiteLinks } from '../layout/bars';

interface Props {
  /** The whole of it, whose height the page is told. */
  readonly ref: Ref<HTMLDivElement>;
  /** True when the page follows the height that it is told: the map then follows the width. */
  readonly natural: boolean;
  /** Nothing but the map; its sources and addresses are folded on it. */
  readonly bare: boolean;
  readonly title: string | null;
  /** What the map shows to be so, over its title; `null` where the figures carry none. */
  readonly said: string | null;
  readonly search: ReactNode;
  readonly notices: ReactNode;
  readonly map: ReactNode;
  /** Over a map that the filters of its link leave without anything: what to lift. */
  readonly empty: ReactNode;
  /** What has just been selected, for who does not see it. */
  readonly status: string;
  readonly legend: ReactNode;
  readonly card: ReactNode;
  readonly controls: ReactNode;
  readonly table: ReactNode;
  readonly source: ReactNode;
  /** Pages of the site and its contact, whole addresses. */
  readonly links: readonly SiteLink[];
  /** Address of the same view in the whole app. */
  readonly fullLink: string;
  readonly onFullScreen: (() => void) | null;
}

/** CSS pixels from which a frame has room for its notes; on narrower ones they are folded. */
const WIDE = 480;
const unfoldWide = (notes: HTMLDetailsElement | null): void => {
  if (notes && window.innerWidth >= WIDE && notes.closest('.embed-bare') === null) notes.open = true;
};

/**
 * A view in somebody else's page: title, map, legend under it, card of the selection, source. The address of the whole
 * map stands as text too: a sandbox may refuse to open a page.
 */
export function EmbedFrame(props: Props) {
  const { site } = useCopy();
  const [refused, setRefused] = useState(false);
  const classes = [
    'embed',
    ...(props.natural ? ['embed-natural'] : []),
    ...(props.bare ? ['embed-bare'] : []),
  ];
  // Whatever page a link leads to: in the frame it would take the place of the map, and a step of the history of the page
  // that holds it. Asked as a window, so that a sandbox which refuses it can be told from one that opens it.
  const open = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !/^https?:$/.test(link.protocol) || link.hasAttribute('download')) return;
    // Other figures of the same frame stay in it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || /[?&]mode=integration/.test(link.search)) return;
    event.preventDefault();
    const opened = window.open(link.href, '_blank');
    if (opened) opened.opener = null;
    else setRefused(true);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: links pressed by keys click as well
    <div ref={props.ref} className={classes.join(' ')} onClick={open}>
      <header className="embed-header">
        <h1>
          {props.said ? <span className="caption-said">{props.said}</span> : null}
          {props.said ? <span className="sr-only">. </span> : null}
          {props.title ?? site}
        </h1>
        <div className="embed-tools">
          {props.onFullScreen ? (
            <button type="button" className="button" onClick={props.onFullScreen}>
              Plein écran
            </button>
          ) : null}
          {refused ? (
            <p className="embed-refused" role="status">
              Cette page n’ouvre pas d’onglet. Carte complète&nbsp;: <span>{props.fullLink}</span>
            </p>
          ) : (
            <a className="button" href={props.fullLink} target="_blank" rel="noopener">
              Ouvrir la carte complète
            </a>
          )}
        </div>
        {props.search}
      </header>
      <main className="stage" id="carte" aria-label="Carte" tabIndex={-1}>
        {props.map}
        {props.empty}
        <p className="sr-only" role="status">
          {props.status}
        </p>
      </main>
      {props.notices}
      {props.legend}
      {props.card}
      {props.controls}
      {props.table}
      <footer className="embed-footer">
        <details className="embed-notes" ref={unfoldWide}>
          <summary>Source, mentions et adresse</summary>
          {props.source}
          {refused ? (
            <ul className="embed-address">
              {props.links.map(({ label, href }) => (
                <li key={label}>
                  {label.replace(/\u00a0:/, ',')}&nbsp;:{' '}
                  <span>{href.replace(/^mailto:|\?subject=.*$/g, '')}</span>
                </li>
              ))}
            </ul>
          ) : (
            <SiteLinks links={props.links} apart />
          )}
          {/^https?:/.test(props.fullLink) ? (
            <p className="embed-address">
              Adresse de cette vue&nbsp;: <span>{props.fullLink}</span>
            </p>
          ) : null}
        </details>
      </footer>
    </div>
  );
}

interface CardProps {
  readonly card: EmbedCard;
  /** There is room for it beside the map of a wide frame, under the legend. */
  readonly beside: boolean;
  readonly onClose: () => void;
}

/** What is selected, in one block that never needs a scroll of its own. */
export function SelectionCard({ card, beside, onClose }: CardProps) {
  return (
    <section
      className="embed-card"
      aria-label="Territoire sélectionné"
      tabIndex={-1}
      data-beside={beside ? '' : undefined}
    >
      <div>
        <h2>{card.titre}</h2>
        <p className="quiet">
          {card.nature}
          {card.precision ? ` · ${card.precision}` : ''}
        </p>
      </div>
      <ul className="embed-figures">
        {card.figures.map((figure) => (
          <li key={figure.label}>
            <FigureButton figure={figure} /> <span className="quiet">{withDegree(figure.label, figure)}</span>
          </li>
        ))}
      </ul>
      <SureLine figures={card.figures} />
      {card.lines.length > 0 ? (
        <ul className="embed-reach">
          {card.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <button type="button" className="button" aria-label={`Fermer\u00a0: ${card.titre}`} onClick={onClose}>
        ×
      </button>
    </section>
  );
}
