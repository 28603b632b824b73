import type { Model } from '../../domain/model';
import { placeName } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { formatInteger, GAP } from '../../view/text/formats';
import { byNeed, lectureOf, type NeedReading, needReading } from './reading';
import { caseLabel, highWord, REACH_SIGN, unitsText, valueText } from './words';

/** The territory of the highest (or lowest) value, where one alone has it once both are written. */
function first(model: Model, reading: NeedReading): string | null {
  const [top, second] = byNeed(reading);
  if (!top || !second) return null;
  const value = valueText(top.value, reading.indicator);
  if (value === valueText(second.value, reading.indicator)) return null;
  const most = reading.indicator.sens === 'bas' ? 'la plus basse' : 'la plus élevée';
  return `${reading.indicator.nom}${GAP}: valeur ${most}, ${placeName(model, top.place)} (${value})`;
}

/** What the map shows to be so: the highest value, or how many of the highest nothing reaches; `null` where none are. */
export function needConclusion(model: Model, { besoins }: ExplorerState): string | null {
  const reading = needReading(model, besoins);
  if (reading === null) return null;
  if (lectureOf(model, besoins) === 'valeur') return first(model, reading);
  const { units, indicator } = reading;
  if (besoins.cas !== null) {
    const own = units.filter(({ asked }) => asked).length;
    return own === 0
      ? null
      : `${unitsText(own, indicator.niveau)}${GAP}: ${caseLabel(besoins.cas, indicator.sens).toLowerCase()}`;
  }
  const high = units.filter((unit) => unit.high);
  const none = high.filter(({ reach }) => reach === 'aucun');
  return none.length === 0
    ? null
    : `${highWord(indicator.sens)}, ${REACH_SIGN.aucun}${GAP}: ${formatInteger(none.length)} sur ${unitsText(high.length, indicator.niveau)}`;
}
