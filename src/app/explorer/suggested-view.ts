import { type ExplorerState, START } from '../../state/explorer-state';
import type { StartTry } from '../../view/panel-view';

/** A suggestion of the start sheet that is answered by a view. */
type Suggestion = Exclude<StartTry, { readonly kind: 'recherche' }>;

/** The view that answers it, from the present one. */
export function suggestedView(current: ExplorerState, asked: Suggestion): ExplorerState {
  switch (asked.kind) {
    case 'sujet':
      return {
        ...current,
        theme: 'financements',
        funding: { ...START.funding, indicator: 'euros', sujet: asked.sujet },
      };
    case 'vague':
      return { ...current, theme: 'france-travail', ft: { ...START.ft, vague: asked.vague } };
  }
}
