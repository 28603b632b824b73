import { perimetersCertainty } from '../../domain/certainty/perimeters';

import type { Model } from '../../domain/model';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import type { CrossRowView } from '../../view/panel-view';
import { crossFigure } from '../../view/schemes/cross-rows';
import { generalRule } from '../../view/text/absence';
import { plural } from '../../view/text/formats';
import { placeLink } from '../../view/text/links';

/** EPCI that the France Travail experimentation does not reach at all (question 3). */
export function epciWithoutFranceTravail(model: Model): CrossRowView {
  const { rows } = crossCoverage(model);
  const touched = new Set(
    rows
      .filter(({ kind }) => kind === 'les-deux' || kind === 'france-travail' || kind === 'inconnu')
      .flatMap(({ epci }) => epci.map((row) => row.epci.code)),
  );
  const left = model.cog.epci.filter((epci) => !touched.has(epci.code));
  return {
    id: 'sans-france-travail',
    label: 'EPCI que France Travail n’atteint pas',
    figures: [
      crossFigure('EPCI', left.length, 'territoires', perimetersCertainty(model.pacts.franceTravail)),
    ],
    shares: [],
    note: generalRule(model),
    title: plural(left.length, 'EPCI', 'EPCI'),
    places: left.map((epci) => ({
      link: placeLink(model, { kind: 'epci', code: epci.code }),
      detail: plural((model.communesByEpci.get(epci.code) ?? []).length, 'commune'),
    })),
  };
}
