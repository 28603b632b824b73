import { type Certainty, compose } from '../../../domain/certainty/certainty';
import type { Model } from '../../../domain/model';
import { type CrossClass, type CrossRow, crossCoverage } from '../../../domain/schemes/cross-coverage';
import { schemesCrossed } from '../../../domain/schemes/deck-schemes';
import type { ExplorerState } from '../../../state/explorer-state';
import type { ShareBars } from '../../../view/chart/share-bars';
import type { PlaceLink } from '../../../view/panel-view';
import { crossFigure } from '../../../view/schemes/cross-rows';
import { CROSS_LABEL } from '../../../view/text/cross-words';
import { formatPercent } from '../../../view/text/formats';
import { lowered } from '../../../view/text/grammar';
import { placeLink } from '../../../view/text/links';
import { fillOf } from '../draw';

/** The region, then each département: the share of its inhabitants in each class, that of the class asked for at the end. */
export function coverageShares(model: Model, { couverture: { classe } }: ExplorerState): ShareBars | null {
  // A deck that tells of one scheme has no « aucun des deux ».
  if (!schemesCrossed(model)) return null;
  const { rows, certainty } = crossCoverage(model);
  const asked = classe ?? 'aucun';
  // What is asked for begins the bar, and what nothing reaches is the rest of it.
  const rank = (kind: CrossClass): number => (kind === classe ? -1 : kind === 'aucun' ? 1 : 0);
  const ordered = [...rows].sort((a, b) => rank(a.kind) - rank(b.kind));
  const share = (kind: CrossClass, ratio: number, sure: Certainty) => ({
    ...crossFigure(CROSS_LABEL[kind], ratio, '%', sure),
    text: formatPercent(ratio),
  });
  const bar = (
    link: PlaceLink,
    all: Certainty,
    own: (row: CrossRow) => Pick<CrossRow, 'ratio' | 'certainty'> | undefined,
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
    // Of a class that it has none of, the zero is as sure as all that is known of its ground.
    return { link, parts, end: parts.find(({ id }) => id === asked)?.figure ?? share(asked, 0, all) };
  };
  return {
    titre: 'Part des habitants, par département',
    ended: lowered(CROSS_LABEL[asked]),
    rows: [
      bar(placeLink(model, { kind: 'region' }), certainty, (row) => row),
      ...model.cog.departements.map(({ code }) => {
        const of = ({ departements }: CrossRow) => departements.find((one) => one.code === code);
        const all = compose(rows.flatMap((row) => of(row)?.certainty ?? []));
        return bar(placeLink(model, { kind: 'departement', code }), all, of);
      }),
    ],
    note: 'Une barre est la population d’un territoire, de la couleur des classes de la carte.',
  };
}
