import { DEGREE_WORD } from '../../domain/certainty/words';
import { placeExtent } from '../../domain/extent';
import { type Model, placeName } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import { schemeAbsence } from '../../view/schemes/scheme-absence';
import { schemeLines } from '../../view/schemes/scheme-lines';
import { ABSENCE_LABEL, OUT_OF_FILTER } from '../../view/text/absence';
import { crossNote } from '../../view/text/cross-words';
import { formatInteger, GAP, plural } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { schemeTags } from '../../view/text/links';
import { indicatorCertainty, type NeedReading, type NeedUnit, needReading, unitCertainty } from './reading';
import { caseLabel, unitName, valueText } from './words';

/** "250 hab./km²", or why there is none. */
const told = ({ value }: NeedUnit, indicator: { readonly unite: string }): string =>
  typeof value === 'number' ? valueText(value, indicator) : ABSENCE_LABEL[value];

/**
 * Said of a place of another level than the indicator's: where it is measured, its value there if the place lies in one
 * of its territories, and the schemes that reach the place itself.
 */
function elsewhere(model: Model, { indicator, units }: NeedReading, place: Place): readonly string[] {
  const extent = placeExtent(model, place);
  const communes = extent.kind === 'counted' ? extent.communes : [extent.dans];
  const around = units.find((unit) => communes.every((i) => unit.communes.includes(i)));
  const tags = schemeTags(model, place);
  const none = schemeAbsence(model);
  const alone = tags.length > 0 && tags.every(({ scheme }) => scheme === 'pts');
  const measured = `${indicator.nom}, par ${unitName(indicator.niveau)}`;
  const said =
    around === undefined
      ? ' seulement'
      : `${GAP}: ${placeName(model, around.place)}, ${
          typeof around.value === 'number'
            ? `${valueText(around.value, indicator)} (${indicator.millesime}, ${DEGREE_WORD[indicatorCertainty(indicator).degree]})`
            : ABSENCE_LABEL[around.value].toLowerCase()
        }`;
  return [
    `${measured}${said}`,
    ...(none === null ? [] : schemeLines(model, tags, none)),
    ...(alone ? [crossNote(model, 'pacte') ?? []].flat() : []),
  ];
}

/** At the pointer: the value, its case, and what holds where the experimentation does not reach. */
export function needHover(model: Model, { besoins }: ExplorerState, place: Place): readonly string[] {
  const reading = needReading(model, besoins);
  const key = placeKey(place);
  const unit = reading?.units.find((one) => one.key === key);
  if (!reading || place.kind === 'region') return [];
  if (!unit) return elsewhere(model, reading, place);
  const { indicator } = reading;
  const { value } = unit;
  const degree = typeof value === 'number' ? indicatorCertainty(indicator).degree : null;
  return [
    ...(unit.asked ? [] : [capital(OUT_OF_FILTER)]),
    `${indicator.nom}${GAP}: ${told(unit, indicator)} (${[indicator.millesime, ...(degree === null ? [] : [DEGREE_WORD[degree]])].join(', ')})`,
    ...(unit.cas === null
      ? []
      : [
          `${caseLabel(unit.cas, indicator.sens)}, ${DEGREE_WORD[unitCertainty(model, indicator, unit).degree]}`,
        ]),
    ...(unit.part === null
      ? []
      : [
          `Un dispositif dans ${plural(unit.part.communes, 'commune')} sur ${formatInteger(unit.part.sur)}, ${plural(unit.part.population, 'habitant')}`,
        ]),
    // It is told what reaches it: what holds where the experimentation does not, beside.
    ...(unit.cas === null ? [] : [crossNote(model, unit.reach) ?? []].flat()),
  ];
}
