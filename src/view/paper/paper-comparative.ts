import type { Model } from '../../domain/model';
import { filterActions } from '../../domain/totals';
import type { ExplorerState } from '../../state/explorer-state';
import { comparisonSheet } from '../comparative/comparison-sheet';
import { regionSheet } from '../comparative/region-sheet';
import type { ComparisonSheet, RegionSheet } from '../comparative-view';
import { amountRow } from '../panel/action-rows';
import type { ComparativeSheetView } from '../panel-view';
import { moneyScope } from '../title/money-scope';
import { type Named, own, PART_OF, type PaperPart, type PaperSheet, rowsOf } from './paper';

/** Territories side by side: one part a line of the comparison. */
const comparisonOnPaper = (model: Model, sheet: ComparisonSheet): PaperSheet => ({
  titre: sheet.titre,
  nature: sheet.places.map(({ label }) => label).join(', '),
  parts: [
    ...(sheet.sum.length === 0
      ? []
      : [{ titre: 'Ensemble', texts: [], rows: rowsOf(model, own(sheet.sum)) }]),
    ...sheet.charts.map(({ titre, mesure, rows }) => ({
      titre,
      texts: [mesure],
      rows: rowsOf(
        model,
        rows.flatMap(({ label, figures }) =>
          figures.map((figure): Named => [`${label} · ${figure.label}`, figure]),
        ),
      ),
    })),
    ...sheet.rows.map(({ label, cells }) => ({
      titre: label,
      texts: [],
      rows: rowsOf(
        model,
        cells.map((figure, i): Named => [(sheet.places[i] ?? sheet.reference).label, figure]),
      ),
    })),
  ],
  notes: sheet.notes,
});

/** Every action that the filters leave, with each of its amounts and whose it is. */
function actionsPart(model: Model, state: ExplorerState): PaperPart {
  const scope = moneyScope(model, state);
  return {
    role: 'actions',
    titre: scope.named('Actions citées', 'region', true),
    texts: [],
    rows: rowsOf(
      model,
      filterActions(model, scope.region).flatMap(({ titre, lignes }) =>
        lignes.map((line): Named => {
          const { parties, libelle, figure, partage } = amountRow(model, line);
          const whose = [parties, ...(libelle === null ? [] : [libelle]), ...(partage ? ['partagé'] : [])];
          return [`${titre} · ${whose.join(', ')}`, figure];
        }),
      ),
    ),
  };
}

/** The region in detail: what is counted of it, and the actions; the method stays on screen. */
const regionOnPaper = (model: Model, sheet: RegionSheet, state: ExplorerState): PaperSheet => ({
  titre: sheet.titre,
  nature: sheet.intro,
  parts: [
    { role: 'chiffres', titre: 'Région', texts: [], rows: rowsOf(model, own(sheet.figures)) },
    {
      titre: sheet.enveloppesTitre,
      texts: sheet.enveloppesNote,
      rows: rowsOf(
        model,
        sheet.enveloppes.flatMap(({ titre, montant, partEtat, cite, part }) =>
          [montant, partEtat, cite, part].map((figure): Named => [`${titre} · ${figure.label}`, figure]),
        ),
      ),
    },
    {
      titre: 'Appels à projets nationaux',
      texts: sheet.appelsNotes,
      rows: rowsOf(
        model,
        sheet.appels.flatMap(({ parAn, total }) => own(parAn === null ? [total] : [parAn, total])),
      ),
    },
    {
      titre: sheet.axesTitre,
      texts: [],
      rows: rowsOf(
        model,
        sheet.axes.flatMap(({ titre, total, thematiques }) => [
          [titre, total] as const,
          ...thematiques.map((row): Named => [PART_OF + row.titre, row.total]),
        ]),
      ),
    },
    actionsPart(model, state),
  ],
  notes: sheet.notes,
});

/** A comparative sheet on paper. */
export const comparativeOnPaper = (
  model: Model,
  { sheet, places }: ComparativeSheetView,
  state: ExplorerState,
): PaperSheet =>
  sheet === 'region'
    ? regionOnPaper(model, regionSheet(model, state), state)
    : comparisonOnPaper(
        model,
        comparisonSheet(model, places, () => [], state),
      );
