import '../../../ui/styles/later/shares.css';
import { useCallback } from 'react';
import { PAGES } from '../../../themes/pages';
import { ShareBarsChart } from '../../../ui/chart/share-bars';
import { fillColor } from '../../../view/legend/paint';
import type { Fill } from '../../../view/map-view';
import { type GraphicProps, useGraphic } from './use-graphic';

/** What the territories of a theme are made of, where its classes are shares of a whole. */
export function SharesPane(props: GraphicProps) {
  const { state, tokens, dispatch, onHighlight } = props;
  const { graphic: shares, waiting, retry } = useGraphic(PAGES[state.theme].shares, props);
  const colorOf = useCallback((fill: Fill) => fillColor(tokens, fill), [tokens]);
  if (retry !== null)
    return (
      <p className="sheet-section quiet">
        Le graphique des parts n’est pas arrivé{'\u00a0'}: ses chiffres sont dans les classes ci-dessous.{' '}
        <button type="button" className="link" onClick={retry}>
          Réessayer
        </button>
      </p>
    );
  // What is not empty keeps no room.
  if (shares === null) return waiting ? null : <span hidden />;
  return (
    <section className="sheet-section">
      <h3>{shares.titre}</h3>
      <ShareBarsChart {...{ shares, colorOf, dispatch, onHighlight }} />
    </section>
  );
}
