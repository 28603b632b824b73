import type { Model } from '../../domain/model';
import { type ActionFilter, NO_FILTER } from '../../domain/totals';
import { axeLabel } from '../text/formats';

/** What `axe2`, `sujet-mobilite` or the id of a thématique select; `null` when it does not exist. */
export function filterOf(
  model: Model,
  word: string | undefined,
): { readonly filter: ActionFilter; readonly label: string } | null {
  if (word === undefined) return { filter: NO_FILTER, label: '' };
  const axe = model.axes.find((num) => word === `axe${num}`);
  if (axe) {
    return {
      filter: { ...NO_FILTER, axe },
      label: axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '').replace('Axe', 'axe'),
    };
  }
  const sujet = model.sujet.get(word.replace(/^sujet-/, ''));
  if (sujet && word.startsWith('sujet-')) {
    return { filter: { ...NO_FILTER, sujet: sujet.id }, label: sujet.titre.toLowerCase() };
  }
  const thematique = model.thematique.get(word);
  return thematique
    ? {
        filter: { ...NO_FILTER, axe: thematique.axe, thematique: thematique.id },
        label: thematique.titreCourt.toLowerCase(),
      }
    : null;
}
