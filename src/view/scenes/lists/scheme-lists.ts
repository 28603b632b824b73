import { compose } from '../../../domain/certainty/certainty';
import { perimetersCertainty } from '../../../domain/certainty/perimeters';
import { pactCount, perimeterCount, placeCertainty } from '../../../domain/certainty/schemes';
import { DEGREE_WORD } from '../../../domain/certainty/words';
import { placeExtent } from '../../../domain/extent';
import type { Model } from '../../../domain/model';
import type { Place } from '../../../domain/place';
import { crossCoverage } from '../../../domain/schemes/cross-coverage';
import { PAGES } from '../../../themes/pages';
import { formatInteger, GAP, plural } from '../../text/formats';
import { column, isCount, largest, type MakeList } from './list-parts';

const inhabitants = (model: Model, place: Place): number | null => {
  const extent = placeExtent(model, place);
  return extent.kind === 'counted' ? extent.population : null;
};
const people = (count: number | null): string => (count === null ? 'non compté' : formatInteger(count));

/** In one word: a row has no room for what makes it so. */
const sure = (model: Model, place: Place): string => DEGREE_WORD[placeCertainty(model, place).degree];

export const franceTravailList: MakeList = (model, [wave]) => {
  const rows = model.pacts.franceTravail.filter(
    ({ vague }) => wave === undefined || wave === `vague${vague}`,
  );
  return rows.length === 0
    ? null
    : {
        about: [PAGES['france-travail'].about],
        certainty: compose([perimetersCertainty(rows), perimeterCount(rows)]),
        columns: [
          column('Territoire'),
          column('Département'),
          column('Vague', true),
          column('Habitants', true),
          column('Précision'),
        ],
        rows: [...rows]
          .sort((a, b) => a.vague - b.vague || a.departement.localeCompare(b.departement))
          .map(({ id, nom, departement, vague }) => [
            nom,
            model.departement.get(departement)?.nom ?? departement,
            String(vague),
            people(inhabitants(model, { kind: 'ft', id })),
            sure(model, { kind: 'ft', id }),
          ]),
      };
};

export const pactList: MakeList = (model) => ({
  about: [PAGES['pactes-territoriaux'].about],
  certainty: compose([
    perimetersCertainty(model.pacts.pactesTerritoriaux),
    // Each of its publics is shown.
    ...model.pacts.ptsPublics.map(({ id }) =>
      pactCount(model, { thematiques: [], publics: [id], precisions: [], texte: '' }),
    ),
  ]),
  columns: [
    column('Pacte territorial'),
    column('Thématiques'),
    column('Publics'),
    column('Habitants', true),
    column('Précision'),
  ],
  rows: model.pacts.pactesTerritoriaux.map(({ id, nom, thematiques, publics, publicNote }) => [
    nom,
    thematiques.map((one) => model.ptsThematique.get(one)?.titre ?? one).join(', '),
    [
      ...publics.map((one) => model.ptsPublic.get(one)?.titre ?? one),
      ...(publicNote ? ['un non lisible'] : []),
    ].join(', '),
    people(inhabitants(model, { kind: 'pts', id })),
    sure(model, { kind: 'pts', id }),
  ]),
});

/** EPCI that no scheme reaches, those of most inhabitants first. */
export const uncoveredList: MakeList = (model, [most]) => {
  const rows = crossCoverage(model).horsDispositif.map(({ code, nom }) => {
    const population = inhabitants(model, { kind: 'epci', code }) ?? 0;
    return { value: population, cells: [nom, `${formatInteger(population)}${GAP}hab.`] };
  });
  return {
    about: [PAGES.couverture.about],
    certainty: crossCoverage(model).certainty,
    columns: [column('EPCI sans dispositif'), column('Habitants', true)],
    rows: largest(
      rows,
      isCount(most) ? Number(most) : 8,
      (left) => `et ${plural(left.length, 'autre EPCI', 'autres EPCI')}`,
    ),
  };
};
