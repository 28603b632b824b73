import type { PartyCode } from '../../../domain/codes';
import type { Model } from '../../../domain/model';
import type { MelContract } from '../../comparative-view';
import { axeLabel } from '../../text/formats';
import { de } from '../../text/grammar';

/** What a métropole's single contract merges, axe by axe (question 12); `null` when the data have none. @param code of one party */
export function melContract(model: Model, code?: PartyCode): MelContract | null {
  const { methode } = model.pacts;
  const melContrat = model.pacts.melContrat.filter(({ partie }) => code === undefined || partie === code);
  const [first] = melContrat;
  if (!first) return null;
  return {
    titre: `Contrat unique ${de(model.party.get(first.partie)?.nomArticle ?? '')}`,
    intro: methode.filter(({ groupe }) => groupe === 'contrat-unique').map(({ texte }) => texte),
    rows: melContrat.map((row) => ({
      axe: axeLabel(row.axe, row.titre),
      pacte: row.pacte,
      politiqueVille: row.politiqueVille,
      provenance: { kind: 'support', refs: [row.source], rule: null },
    })),
  };
}
