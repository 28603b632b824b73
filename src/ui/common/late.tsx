import { type ComponentType, lazy } from 'react';

/** Stands where a part should be. The link holds the whole view: loading the page again gives it back. */
function Missing() {
  return (
    <div className="notice" role="alert">
      <p>
        Cette partie de la page n’a pas pu être chargée : réseau absent, ou nouvelle version mise en ligne.
        Rechargez la page, la vue affichée sera gardée.
      </p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Recharger
      </button>
    </div>
  );
}

/**
 * A part that comes when it is asked for. Its file may be gone (no network, a page from before a new deploy): then a
 * sentence stands in its place, and the rest of the page goes on.
 */
export const late = <P,>(load: () => Promise<ComponentType<P>>) =>
  lazy(
    (): Promise<{ default: ComponentType<P> }> =>
      load().then(
        (view) => ({ default: view }),
        () => ({ default: Missing }),
      ),
  );
