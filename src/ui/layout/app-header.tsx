import type { ReactNode } from 'react';
import { useCopy } from '../common/copy';

interface Props {
  readonly tableau: boolean;
  readonly search: ReactNode;
  readonly onTable: () => void;
  readonly onShare: () => void;
  readonly onExport: () => void;
  readonly onHelp: () => void;
  readonly onPresent: () => void;
}

/** The one `h1`. On a phone the style sheet keeps its first words. */
export function SiteTitle() {
  const { titre, lieu } = useCopy();
  return (
    <h1>
      {titre} <span>{lieu}</span>
    </h1>
  );
}

/** Title, search and tools; the skip link comes first. */
export function AppHeader({ tableau, search, onTable, onShare, onExport, onHelp, onPresent }: Props) {
  return (
    <header className="header">
      <a className="skip" href="#fiche">
        Aller à la fiche
      </a>
      <SiteTitle />
      {search}
      <button type="button" className="button header-export" onClick={onExport}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2 13.5h12" />
        </svg>
        <span>Exporter</span>
      </button>
      <div className="header-tools">
        <button type="button" className="button" onClick={onTable}>
          {tableau ? 'Carte' : 'Tableau'}
        </button>
        <button type="button" className="button" onClick={onShare}>
          Partager
        </button>
        <button type="button" className="button" onClick={onPresent}>
          Présenter
        </button>
        <button type="button" className="button" aria-label="Aide" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}
