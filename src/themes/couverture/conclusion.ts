import type { Model } from '../../domain/model';
import { type CrossClass, crossCoverage } from '../../domain/schemes/cross-coverage';
import type { ExplorerState } from '../../state/explorer-state';
import { formatShare } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { inhabitants } from '../../view/title/conclusion';
import { leader } from '../../view/title/leader';

/** What is said of the inhabitants of a class; of an unknown share nothing can be. */
const SAID: Readonly<Record<CrossClass, string | null>> = {
  'les-deux': 'ont les deux dispositifs',
  'france-travail': 'ont France Travail seul',
  pacte: 'ont un pacte territorial seul',
  aucun: 'n’ont ni expérimentation ni pacte territorial',
  inconnu: null,
};

/** The class asked for, or the one that holds most inhabitants; `null` where two hold as many. */
export function coverageConclusion(model: Model, { couverture: { classe } }: ExplorerState): string | null {
  const { rows } = crossCoverage(model);
  const row =
    classe === null
      ? leader(rows, ({ ratio }) => ({ least: ratio, most: ratio }), formatShare)
      : rows.find(({ kind }) => kind === classe);
  const said = row && row.population > 0 ? SAID[row.kind] : null;
  if (!row || said === null) return null;
  return `${capital(inhabitants(row.ratio, row.certainty))} ${said}`;
}
