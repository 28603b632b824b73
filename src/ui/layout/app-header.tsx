import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useCopy } from '../common/copy';

interface Props {
  readonly tableau: boolean;
  readonly search: ReactNode;
  /** Light, dark, or as the device. */
  readonly look: ReactNode;
  readonly onTable: () => void;
  readonly onShare: () => void;
  readonly onExport: () => void;
  readonly onHelp: () => void;
  readonly onPresent: () => void;
}

/** The one `h1`, and the way to other regions where there are some. On a phone the style sheet keeps its first words. */
export function SiteTitle() {
  const { titre, lieu, regions } = useCopy();
  return (
    <>
      <h1>
        {titre} <span>{lieu}</span>
      </h1>
      {regions === '' ? null : (
        <a className="other-regions" href={regions}>
          Autres régions
        </a>
      )}
    </>
  );
}

/** Title, search and tools; the skip link comes first. On a phone the style sheet folds the tools under one button. */
export function AppHeader({ tableau, search, look, onTable, onShare, onExport, onHelp, onPresent }: Props) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    // The tool that was pressed goes with the menu: what opens now gives the keys back to its button.
    menu.current?.focus();
    setOpen(false);
  };
  const chosen = (act: () => void) => (): void => {
    if (open) close();
    act();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close();
  };
  return (
    <header className="header">
      <a className="skip" href="#fiche">
        Aller à la fiche
      </a>
      <SiteTitle />
      {search}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys and the focus of its buttons */}
      <div className="header-menu" onBlur={onBlur} onKeyDown={onKeyDown}>
        <button
          type="button"
          className="button menu-button"
          aria-expanded={open}
          aria-controls="outils"
          ref={menu}
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
        <div className={open ? 'header-tools header-tools-open' : 'header-tools'} id="outils">
          <button type="button" className="button header-export" onClick={chosen(onExport)}>
            Exporter
          </button>
          <button type="button" className="button" onClick={chosen(onTable)}>
            {tableau ? 'Carte' : 'Tableau'}
          </button>
          <button type="button" className="button" onClick={chosen(onShare)}>
            Partager
          </button>
          <button type="button" className="button" onClick={chosen(onPresent)}>
            Présenter
          </button>
          {look}
          <button type="button" className="button help-button" aria-label="Aide" onClick={chosen(onHelp)}>
            <span aria-hidden="true">?</span>
          </button>
        </div>
      </div>
    </header>
  );
}
