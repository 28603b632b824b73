import { useEffect } from 'react';
import type { Model } from '../../domain/model';
import type { Store } from '../../state/store';
import { onFirstSign } from '../explorer/panes/first-sign';

/**
 * Has the views of all themes made once a person is there, in idle moments.
 * @param wanted a theme can be chosen here
 */
export function useThemesAhead(model: Model, { api }: Store, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    let giveUp = (): void => {};
    const leave = onFirstSign(() => {
      import('./theme-steps').then(
        ({ readyThemes }) => {
          if (!left) giveUp = readyThemes(model, api.getState());
        },
        // Where it does not come, each theme is worked out when it is chosen.
        () => {},
      );
    });
    return () => {
      left = true;
      leave();
      giveUp();
    };
  }, [model, api, wanted]);
}
