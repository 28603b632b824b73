import type { Model } from '../../domain/model';
import { axeLabel } from '../text/formats';
import type { MelContract } from '../wide-view';

/** What the single contract of the MEL merges, axe by axe (question 12); `null` when the data have none. */
export function melContract(model: Model): MelContract | null {
  const { melContrat, methode } = model.pacts;
  if (melContrat.length === 0) return null;
  return {
    titre: 'Contrat unique de la Métropole européenne de Lille',
    intro: methode.filter(({ groupe }) => groupe === 'mel').map(({ texte }) => texte),
    rows: melContrat.map((row) => ({
      axe: axeLabel(row.axe, row.titre),
      pacte: row.pacte,
      politiqueVille: row.politiqueVille,
      provenance: { kind: 'support', refs: [row.source], rule: null },
    })),
  };
}
