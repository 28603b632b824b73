import { placeKey } from '../../domain/place';
import { hasTerritorialPacts } from '../../domain/schemes/deck-schemes';
import { perimeterPlaces } from '../../view/map/level-places';
import { crossRows } from '../../view/schemes/cross-rows';
import { COUNTED, schemeFigures } from '../../view/schemes/scheme-figures';
import { schemeLines } from '../../view/schemes/scheme-lines';
import { OUT_OF_FILTER } from '../../view/text/absence';
import { distinctRefs } from '../../view/text/figures';
import { GAP, plural } from '../../view/text/formats';
import { capital, lowered } from '../../view/text/grammar';
import { placeLink, schemeTags } from '../../view/text/links';
import { publicsText } from '../../view/text/publics';
import { reachConclusion } from '../../view/title/conclusion';
import { precisionName } from '../precisions';
import type { ThemePage } from '../theme-page';
import type { CHOICE } from './choice';
import { pactsControls } from './controls';
import { NONE } from './draw';
import { ptsLegend } from './legend';
import { atLeast, pactReading, pactsText, TO_CHECK, toCheck } from './reading';

export const PAGE: ThemePage<(typeof CHOICE)['filterIds'][number]> = {
  isOffered: hasTerritorialPacts,
  label: 'Pactes territoriaux',
  inSentence: 'pactes territoriaux',
  unitsLabel: 'Pactes territoriaux',
  unitsTitle: 'Pactes territoriaux',
  pickable: (model, { pts }) => {
    const { asked, unsure } = pactReading(model, pts);
    return perimeterPlaces(model, 'pts', [...asked, ...unsure]);
  },
  subject: (model, { pts }) => {
    const all = model.pacts.pactesTerritoriaux.length;
    const reading = pactReading(model, pts);
    const count = reading.asked.length;
    const text = plural(count, 'pacte territorial', 'pactes territoriaux');
    // Nothing is known to answer: what may is told, not « au moins 0 ».
    if (count === 0 && reading.unsure.length > 0) return `${capital(pactsText(reading))} sur ${all}`;
    return count === all ? `Les ${text}` : capital(`${atLeast(reading)}${text} sur ${all}`);
  },
  conclusion: (model, { pts }) => {
    const reading = pactReading(model, pts);
    return reachConclusion(model, capital(pactsText(reading)), reading.asked, reading.unsure.length > 0);
  },
  detail: (model, { pts }) => toCheck(pactReading(model, pts)),
  cautions: true,
  ofPerimeter: (model, { pts }, id) =>
    pactReading(model, pts).unsure.some((pact) => pact.id === id) ? `${TO_CHECK}, non compté` : null,
  allOf: ['pts-thematique', 'pts-public'],
  filterLabels: {
    'pts-thematique': (model, _, value) => model.ptsThematique.get(value)?.titre ?? value,
    'pts-public': (model, _, value) => model.ptsPublic.get(value)?.titre ?? value,
    precision: (_, __, value) => precisionName(value),
    texte: (_, { pts }) => `«${GAP}${pts.texte}${GAP}»`,
  },
  moreFilters: true,
  about: 'Pactes territoriaux',
  source: (model) => ({
    kind: 'calcul',
    rule: COUNTED,
    refs: distinctRefs(model.pacts.pactesTerritoriaux.map(({ source }) => source)),
  }),
  certainty: (model, { pts }) => pactReading(model, pts).certainty,
  // One that may answer is on the map, and no « aucun résultat » stands over it.
  count: (model, { pts }) => {
    const { asked, unsure } = pactReading(model, pts);
    return asked.length || unsure.length;
  },
  counted: (model, { pts }) => pactsText(pactReading(model, pts)),
  legend: ptsLegend,
  controls: pactsControls,
  figures: (model, { pts }) => {
    const { asked, unsure, count } = pactReading(model, pts);
    return schemeFigures(model, asked, 'pactes', count, unsure.length > 0);
  },
  units: (model, { pts }) => {
    const { asked, unsure } = pactReading(model, pts);
    return [...asked, ...unsure].map((pact) => ({
      link: placeLink(model, { kind: 'pts', id: pact.id }),
      value: pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', '),
      worded: true,
      detail: unsure.includes(pact) ? `${TO_CHECK}, non compté` : publicsText(model, pact),
    }));
  },
  hover: (model, { pts }, place) =>
    schemeLines(
      model,
      schemeTags(model, place).filter(({ scheme }) => scheme === 'pts'),
      NONE,
      ({ link }) => {
        const { asked, unsure } = pactReading(model, pts);
        const among = (rows: typeof asked): boolean =>
          rows.some(({ id }) => link.key === placeKey({ kind: 'pts', id }));
        return among(asked) ? null : among(unsure) ? lowered(TO_CHECK) : OUT_OF_FILTER;
      },
    ),
  start: (model) => ({ cross: crossRows(model), groups: [] }),
};
