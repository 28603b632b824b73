import '../../../ui/styles/later/shares.css';
import { useCallback, useMemo } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import type { MapTheme } from '../../../theme/map-theme';
import { PAGES } from '../../../themes/pages';
import { ShareBarsChart } from '../../../ui/chart/share-bars';
import type { Dispatch, Highlight } from '../../../ui/common/types';
import { fillColor } from '../../../view/legend/paint';
import type { Fill } from '../../../view/map-view';
import { useLater } from '../../hooks/use-later';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly theme: MapTheme;
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
}

const NONE = (): Promise<null> => Promise.resolve(null);

/** What the territories of a theme are made of, where its classes are shares of a whole. */
export function SharesPane({ model, state, theme, dispatch, onHighlight }: Props) {
  const later = useLater(PAGES[state.theme].shares ?? NONE, true);
  const build = later.kind === 'ready' ? later.value : null;
  const shares = useMemo(() => build?.(model, state) ?? null, [build, model, state]);
  const colorOf = useCallback((fill: Fill) => fillColor(theme, fill), [theme]);
  if (later.kind === 'failed')
    return (
      <p className="sheet-section quiet">
        Le graphique des parts n’est pas arrivé{'\u00a0'}: ses chiffres sont dans les classes ci-dessous.{' '}
        <button type="button" className="link" onClick={later.retry}>
          Réessayer
        </button>
      </p>
    );
  if (shares === null) return null;
  return (
    <section className="sheet-section">
      <h3>{shares.titre}</h3>
      <ShareBarsChart {...{ shares, colorOf, dispatch, onHighlight }} />
    </section>
  );
}
