import { type ExplorerState, START } from '../../state/explorer-state';
import type { StartTry } from '../../view/panel-view';

/** A question of the start sheet that is answered by a view. */
type Try = Exclude<StartTry, { readonly kind: 'recherche' }>;

/** The view that answers it, from the present one. */
export function tried(current: ExplorerState, asked: Try): ExplorerState {
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
