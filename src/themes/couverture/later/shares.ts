import type { Model } from '../../../domain/model';
import { type CrossClass, crossCoverage } from '../../../domain/schemes/cross-coverage';
import type { ExplorerState } from '../../../state/explorer-state';
import type { ShareBars } from '../../../view/chart/share-bars';
import { crossFigure } from '../../../view/schemes/cross-rows';
import { CROSS_LABEL } from '../../../view/text/cross-words';
import { formatPercent } from '../../../view/text/formats';
import { lowered } from '../../../view/text/grammar';
import { placeLink } from '../../../view/text/links';
import { fillOf } from '../draw';

const LAST: CrossClass = 'aucun';

/** The region, then each département: the share of its inhabitants in each class. */
export function coverageShares(model: Model, { couverture: { classe } }: ExplorerState): ShareBars {
  const { rows } = crossCoverage(model);
  const certaintyOf = (kind: CrossClass) => rows.find((row) => row.kind === kind)?.certainty;
  const [certainty] = [certaintyOf(LAST) ?? crossCoverage(model).certainty];
  const share = (kind: CrossClass, ratio: number, own = certainty) => ({
    ...crossFigure(CROSS_LABEL[kind], ratio, '%', own),
    text: formatPercent(ratio),
  });
  // What nothing reaches ends the bar, and its figure stands at the end of the line.
  const ordered = [...rows.filter(({ kind }) => kind !== LAST), ...rows.filter(({ kind }) => kind === LAST)];
  const bar = (
    link: ReturnType<typeof placeLink>,
    own: (
      row: (typeof rows)[number],
    ) => { readonly ratio: number; readonly certainty: typeof certainty } | undefined,
  ): ShareBars['rows'][number] => {
    const parts = ordered.flatMap((row) => {
      const found = own(row);
      return found && found.ratio > 0
        ? [
            {
              id: row.kind,
              fill: fillOf(row.kind, false, classe),
              figure: share(row.kind, found.ratio, found.certainty),
            },
          ]
        : [];
    });
    return { link, parts, end: parts.find(({ id }) => id === LAST)?.figure ?? share(LAST, 0) };
  };
  return {
    titre: 'Part des habitants, par département',
    ended: lowered(CROSS_LABEL[LAST]),
    rows: [
      bar(placeLink(model, { kind: 'region' }), (row) => row),
      ...model.cog.departements.map(({ code }) =>
        bar(placeLink(model, { kind: 'departement', code }), ({ departements }) =>
          departements.find((one) => one.code === code),
        ),
      ),
    ],
    note: 'Une barre est la population d’un territoire, de la couleur des classes de la carte.',
  };
}
