import type { IndicatorLevel, NoValueCode } from '../../domain/indicators/indicator';
import type { Joined } from '../../domain/indicators/joined';
import type { Model } from '../../domain/model';
import type { Outline } from './outline';
import type { Sheet, YieldNow } from './read-sheet';
import { codeOf, codesOf, isRounded } from './sheet-codes';
import { noValueCodeOf, numberStyle } from './sheet-numbers';

type Value = number | NoValueCode | null;

/** What the lines of one code say; `null` for nothing. */
interface Line {
  value: Value;
  /** Values of other lines of the code that say something else. */
  readonly others: Value[];
  times: number;
}

function* column(sheet: Sheet, from: number, at: number): Generator<string> {
  for (let i = from; i < sheet.length; i += 1) yield sheet[i]?.[at] ?? '';
}

/** Codes of today's communes, by those that have gone into them. */
function todayOf(niveau: IndicatorLevel, { names, cog }: Model): ReadonlyMap<string, string> {
  return new Map(
    (niveau === 'commune' ? (names?.anciens ?? []) : []).flatMap(([index, former]) => {
      const now = cog.communes.codes[index];
      return now === undefined || now === former ? [] : [[former, now] as const];
    }),
  );
}

/** Of the parts of a commune of today: a part that is not told leaves the sum untold, one that says nothing leaves none. */
function sumOf(parts: readonly Value[]): Value {
  if (parts.includes(null)) return null;
  const untold = parts.find((part) => part === 's' || part === 'nd');
  return untold ?? parts.reduce<number>((sum, part) => sum + Number(part), 0);
}

/**
 * Joins one measure to the territories of the region.
 * @param additive a count: former communes add up
 * @throws Error with a French sentence where each territory has lines that say different things.
 */
export async function joinSheet(
  sheet: Sheet,
  { header, niveau, code: at }: Outline,
  measure: number,
  additive: boolean,
  model: Model,
  yieldNow: YieldNow,
): Promise<Joined> {
  const codes = codesOf(model)[niveau];
  const today = todayOf(niveau, model);
  const style = numberStyle(column(sheet, header + 1, measure));
  const lines = new Map<string, Line>();
  const unknown: string[] = [];
  const rounded: string[] = [];
  const unread: string[] = [];
  let [outside, zeros] = [0, 0];
  for (let i = header + 1; i < sheet.length; i += 1) {
    if (i % 500 === 0) await yieldNow();
    const row = sheet[i] ?? [];
    const written = row[at] ?? '';
    if (written === '') continue;
    const { code, zero } = codeOf(written, codes);
    const text = row[measure] ?? '';
    const value = style.read(text) ?? noValueCodeOf(text);
    if (!codes.known.has(code) && !today.has(code)) {
      if (isRounded(written)) rounded.push(written);
      else if (codes.form.test(code)) outside += 1;
      // A note under the table, a second line of titles.
      else if (value !== null || /\d/.test(written)) unknown.push(written);
      continue;
    }
    if (zero) zeros += 1;
    if (value === null && text !== '') unread.push(`${code}\u00a0: ${text}`);
    const line = lines.get(code);
    if (!line) lines.set(code, { value, others: [], times: 1 });
    else {
      line.times += 1;
      if (line.value === null) line.value = value;
      else if (value !== null && value !== line.value) line.others.push(value);
    }
  }
  const own = new Map<string, number | NoValueCode>();
  const parts = new Map<string, string[]>();
  const clashing: string[] = [];
  for (const [code, { value, others }] of lines) {
    // Which of two is right is not for us to say.
    if (others.length > 0) clashing.push(code);
    else if (value !== null && codes.known.has(code)) own.set(code, value);
    const now = today.get(code);
    if (now !== undefined) parts.set(now, [...(parts.get(now) ?? []), code]);
  }
  const told = (code: string): Value => {
    const line = lines.get(code);
    return !line || line.others.length > 0 ? null : line.value;
  };
  const carried: string[] = [];
  const dropped: string[] = [];
  const older: string[] = [];
  // A file of an older geography has lines of the communes of then: counts add up, ratios do not, and what has kept the
  // code of today's is only a part of it.
  for (const [now, former] of parts) {
    const sum = additive ? sumOf([...(lines.has(now) ? [now] : []), ...former].map(told)) : null;
    if (sum === null) {
      dropped.push(...former);
      if (own.delete(now)) older.push(now);
    } else {
      own.set(now, sum);
      carried.push(...former);
    }
  }
  if (own.size === 0 && clashing.length > 0)
    throw new Error(
      'Plusieurs lignes par territoire, de valeurs différentes\u00a0: plusieurs années, plusieurs mesures ou des parties de territoires l’une sous l’autre. Gardez une ligne par territoire.',
    );
  const matched = new Set([...[...lines.keys()].filter((code) => codes.known.has(code)), ...parts.keys()]);
  return {
    valeurs: [...own],
    matched: matched.size,
    missing: [...codes.known].filter((code) => !matched.has(code)),
    of: codes.known.size,
    ...{ outside, zeros, carried, dropped, older, clashing, unknown, rounded, unread },
    twice: [...lines].flatMap(([code, { times, others }]) =>
      times > 1 && others.length === 0 ? [code] : [],
    ),
    additive,
    ...{ thousands: style.thousands, doubtful: style.doubtful },
  };
}
