/** First character of a digit; the backslash and the quote, which JSON writes as two, are none. */
const FIRST = 35;
const BACKSLASH = 92;
/** A digit of this value or more is followed by another of the same number; lowest first. */
const BASE = 45;

/** Whole numbers, none negative, from a text without separators (format in `geodata/README.md`). */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, scale] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (digit < BASE) {
      numbers.push(value + digit * scale);
      [value, scale] = [0, 1];
    } else {
      value += (digit - BASE) * scale;
      scale *= BASE;
    }
  }
  return numbers;
}

/** 0, 1, 2, 3, 4… → 0, -1, 1, -2, 2… */
const signed = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** Whole numbers of either sign. */
export const readSteps = (text: string): number[] => readNumbers(text).map(signed);

/** The text of a whole number that is not negative. */
export function writeNumber(number: number): string {
  const character = (digit: number): string =>
    String.fromCharCode(FIRST + digit + (FIRST + digit >= BACKSLASH ? 1 : 0));
  let text = '';
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += character(BASE + (rest % BASE));
  return text + character(rest);
}

/** The text of a whole number of either sign. */
export const writeStep = (step: number): string => writeNumber(step < 0 ? -2 * step - 1 : 2 * step);

/** Large numbers are two columns, what their division by this leaves and its result: each compresses better by itself. */
export const SPLIT = BASE;
