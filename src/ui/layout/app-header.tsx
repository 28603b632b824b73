import type { ReactNode } from 'react';

interface Props {
  readonly phone: boolean;
  readonly tableau: boolean;
  readonly search: ReactNode;
  readonly onTable: () => void;
  readonly onShare: () => void;
  readonly onHelp: () => void;
  readonly onPresent: () => void;
}

/** Title, search and tools; the skip link comes first. */
export function AppHeader({ phone, tableau, search, onTable, onShare, onHelp, onPresent }: Props) {
  return (
    <header className="header">
      <a className="skip" href="#fiche">
        Aller à la fiche
      </a>
      <h1>
        Pactes des solidarités <span>Hauts-de-France{phone ? '' : ' · 2024-2027'}</span>
      </h1>
      {search}
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
