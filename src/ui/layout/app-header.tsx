import type { ReactNode } from 'react';

interface Props {
  readonly phone: boolean;
  readonly tableau: boolean;
  readonly search: ReactNode;
  readonly onTable: () => void;
  readonly onShare: () => void;
  readonly onExport: () => void;
  readonly onHelp: () => void;
}

/** Title, search and tools; the skip link comes first. */
export function AppHeader({ phone, tableau, search, onTable, onShare, onExport, onHelp }: Props) {
  return (
    <header className="header">
      <a className="skip" href="#fiche">
        Aller à la fiche
      </a>
      <h1>
        Pactes des solidarités <span>Hauts-de-France{phone ? '' : ' · 2024-2027'}</span>
      </h1>
      {search}
      {phone ? (
        <button
          type="button"
          className="button header-export"
          aria-label="Exporter"
          title="Exporter"
          onClick={onExport}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2 13.5h12" />
          </svg>
        </button>
      ) : null}
      <div className="header-tools">
        <button type="button" className="button" onClick={onTable}>
          {tableau ? 'Carte' : 'Tableau'}
        </button>
        <button type="button" className="button" onClick={onShare}>
          Partager
        </button>
        {phone ? null : (
          <button type="button" className="button" onClick={onExport}>
            Exporter
          </button>
        )}
        <button type="button" className="button" aria-label="Aide" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}
