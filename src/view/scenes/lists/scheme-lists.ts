import { compose } from '../../../domain/certainty/certainty';
import { perimetersCertainty } from '../../../domain/certainty/perimeters';
import { pactCount, perimeterCount, placeCertainty } from '../../../domain/certainty/schemes';
import { DEGREE_WORD } from '../../../domain/certainty/words';
import { placeExtent } from '../../../domain/extent';
import { type Model, placeName } from '../../../domain/model';
import { type Place, placeKey } from '../../../domain/place';
import { crossCoverage } from '../../../domain/schemes/cross-coverage';
import { byNeed, needCertainty, needReading } from '../../../themes/besoins/reading';
import { valueText } from '../../../themes/besoins/words';
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

/** Of the highest values of the indicator of the view, those that no scheme reaches, from the highest down. */
export const needList: MakeList = (model, [most], { besoins }) => {
  const reading = needReading(model, besoins);
  if (reading === null) return null;
  const { indicator } = reading;
  const own = byNeed(reading).filter(({ cas }) => cas === 'eleve-aucun');
  const shown = own.slice(0, isCount(most) ? Number(most) : 8);
  const left = own.length - shown.length;
  return {
    about: [PAGES.besoins.about],
    certainty: needCertainty(model, besoins),
    columns: [column('Territoire'), column('Habitants'), column(indicator.nom, true)],
    rows: [
      ...shown.map(({ place, population, value }) => [
        placeName(model, place),
        `${formatInteger(population)}${GAP}hab.`,
        valueText(value, indicator),
      ]),
      ...(left > 0 ? [[`et ${plural(left, 'autre', 'autres')}`, '', '']] : []),
    ],
    places: shown.map(({ key }) => key),
  };
};

/** EPCI that no scheme reaches, those of most inhabitants first. */
export const uncoveredList: MakeList = (model, [most]) => {
  const rows = crossCoverage(model).horsDispositif.map(({ code, nom }) => {
    const place: Place = { kind: 'epci', code };
    const population = inhabitants(model, place) ?? 0;
    return { place, value: population, cells: [nom, `${formatInteger(population)}${GAP}hab.`] };
  });
  const count = isCount(most) ? Number(most) : 8;
  return {
    about: [PAGES.couverture.about],
    certainty: crossCoverage(model).certainty,
    columns: [column('EPCI sans dispositif'), column('Habitants', true)],
    rows: largest(rows, count, (left) => `et ${plural(left.length, 'autre EPCI', 'autres EPCI')}`),
    places: [...rows]
      .sort((a, b) => b.value - a.value)
      .slice(0, count)
      .map(({ place }) => placeKey(place)),
  };
};
