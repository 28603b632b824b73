import { type ExplorerState, START } from '../../state/explorer-state';

/** A question of the start sheet that is answered by a view. */
export type Try = 'mobilite' | 'vague-1';

/** The view that answers it, from the present one. */
export function tried(current: ExplorerState, id: Try): ExplorerState {
  switch (id) {
    case 'mobilite':
      return {
        ...current,
        theme: 'financements',
        funding: { ...START.funding, indicator: 'euros', sujet: 'mobilite' },
      };
    case 'vague-1':
      return { ...current, theme: 'france-travail', ft: { ...START.ft, vague: 1 } };
  }
}
