import type { ReactNode, Ref } from 'react';
import { withDegree } from '../../domain/certainty/words';
import type { EmbedCard } from '../../view/embed/embed-card';
import { FigureButton } from '../common/figure-button';
import '../styles/frames/embed.css';
import { useCopy } from '../common/copy';

interface Props {
  /** The whole of it, whose height the page is told. */
  readonly ref: Ref<HTMLDivElement>;
  /** True when the page follows the height that it is told: the map then follows the width. */
  readonly natural: boolean;
  readonly title: string | null;
  readonly search: ReactNode;
  readonly notices: ReactNode;
  readonly map: ReactNode;
  /** What has just been selected, for who does not see it. */
  readonly status: string;
  readonly legend: ReactNode;
  readonly card: ReactNode;
  readonly controls: ReactNode;
  readonly table: ReactNode;
  readonly source: ReactNode;
  /** Address of the same view in the whole app. */
  readonly fullLink: string;
  readonly onFullScreen: (() => void) | null;
}

/**
 * A view in somebody else's page: title, map, legend under it, card of the selection, source. The address of the whole
 * map stands as text too: a sandbox may refuse to open a page.
 */
export function EmbedFrame(props: Props) {
  const { site } = useCopy();
  return (
    <div ref={props.ref} className={props.natural ? 'embed embed-natural' : 'embed'}>
      <header className="embed-header">
        <h1>{props.title ?? site}</h1>
        <div className="embed-tools">
          {props.onFullScreen ? (
            <button type="button" className="button" onClick={props.onFullScreen}>
              Plein écran
            </button>
          ) : null}
          <a className="button" href={props.fullLink} target="_blank" rel="noopener">
            Ouvrir la carte complète
          </a>
        </div>
        {props.search}
      </header>
      <main className="stage" id="carte" aria-label="Carte">
        {props.notices}
        {props.map}
        <p className="sr-only" role="status">
          {props.status}
        </p>
      </main>
      {props.legend}
      {props.card}
      {props.controls}
      {props.table}
      <footer className="embed-footer">
        {props.source}
        <details className="embed-address">
          <summary>Adresse de cette vue</summary>
          <p>{props.fullLink}</p>
        </details>
      </footer>
    </div>
  );
}

/** Under the map: what is selected, in one block that never needs a scroll of its own. */
export function SelectionCard({ card, onClose }: { readonly card: EmbedCard; readonly onClose: () => void }) {
  return (
    <section className="embed-card" aria-label="Territoire sélectionné">
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
            <FigureButton figure={figure} />{' '}
            <span className="quiet">{withDegree(figure.label, figure.certainty)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button" aria-label={`Fermer\u00a0: ${card.titre}`} onClick={onClose}>
        ×
      </button>
    </section>
  );
}
