import { Component, type ReactNode } from 'react';
import { ownDraft } from './hooks/drafts';

const WHEN = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium' });

/** A fault of the page itself: the draft is said to be in the browser where it is. */
export class AtelierErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const when = ownDraft();
    return (
      <div className="at-note at-note-warn" role="alert">
        <p>
          L’atelier s’est arrêté sur une erreur.{' '}
          {when === null ? (
            'Ce navigateur ne garde pas de brouillon de cette page\u00a0: rechargez-la, et rouvrez ce que vous avez emporté.'
          ) : (
            <>
              Votre brouillon du {WHEN.format(when)} est gardé dans ce navigateur&nbsp;: rechargez la page,
              puis «&nbsp;Reprendre ce brouillon&nbsp;».
            </>
          )}
        </p>
        <button type="button" className="at-button" onClick={() => window.location.reload()}>
          Recharger
        </button>
      </div>
    );
  }
}
