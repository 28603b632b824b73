import { perimetersCertainty } from '../../domain/certainty/perimeters';
import { pactCount } from '../../domain/certainty/schemes';
import { placeKey } from '../../domain/place';
import { perimeterPlaces } from '../../view/map/level-places';
import { crossRows } from '../../view/schemes/cross-rows';
import { COUNTED, schemeFigures } from '../../view/schemes/scheme-figures';
import { schemeLines } from '../../view/schemes/scheme-lines';
import { distinctRefs } from '../../view/text/figures';
import { GAP, plural } from '../../view/text/formats';
import { placeLink, schemeTags } from '../../view/text/links';
import { publicsText } from '../../view/text/publics';
import { reachConclusion } from '../../view/title/conclusion';
import { precisionName } from '../precisions';
import type { ThemePage } from '../theme-page';
import type { pacts } from './choice';
import { pactsControls } from './controls';
import { NONE } from './draw';
import { ptsLegend } from './legend';
import { askedPacts } from './reading';

export const pactsPage: ThemePage<(typeof pacts)['filterIds'][number]> = {
  label: 'Pactes territoriaux',
  inSentence: 'pactes territoriaux',
  unitsLabel: 'Pactes territoriaux',
  unitsTitle: 'Pactes territoriaux',
  pickable: (model, { pts }) => perimeterPlaces(model, 'pts', askedPacts(model, pts)),
  subject: (model, { pts }) => {
    const all = model.pacts.pactesTerritoriaux.length;
    const count = askedPacts(model, pts).length;
    const text = plural(count, 'pacte territorial', 'pactes territoriaux');
    return count === all ? `Les ${text}` : `${text} sur ${all}`;
  },
  conclusion: (model, { pts }) => {
    const rows = askedPacts(model, pts);
    return reachConclusion(model, plural(rows.length, 'pacte'), rows);
  },
  detail: () => null,
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
  certainty: (model, { pts }) => perimetersCertainty(askedPacts(model, pts)),
  count: (model, { pts }) => askedPacts(model, pts).length,
  counted: (_, count) => plural(count, 'pacte'),
  legend: ptsLegend,
  controls: pactsControls,
  figures: (model, { pts }) =>
    schemeFigures(model, askedPacts(model, pts), 'pactes', pactCount(model, pts.publics)),
  units: (model, { pts }) =>
    askedPacts(model, pts).map((pact) => ({
      link: placeLink(model, { kind: 'pts', id: pact.id }),
      value: pact.thematiques.map((id) => model.ptsThematique.get(id)?.titre ?? id).join(', '),
      detail: publicsText(model, pact),
    })),
  hover: (model, { pts }, place) =>
    schemeLines(
      model,
      schemeTags(model, place).filter(({ scheme }) => scheme === 'pts'),
      NONE,
      ({ link }) => askedPacts(model, pts).some(({ id }) => link.key === placeKey({ kind: 'pts', id })),
    ),
  start: (model) => ({ cross: crossRows(model), groups: [] }),
};
