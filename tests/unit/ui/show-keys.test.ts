import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEY_HELP, showAction, turnsPages } from '../../../src/ui/presentation/show-keys';

const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, more: Partial<typeof plain> = {}, characterKeys = true) =>
  showAction({ key, ...plain, ...more }, characterKeys);

describe('the keys of a show', () => {
  test.each(['ArrowRight', 'ArrowDown', 'PageDown', ' '])('%j goes on', (key) => {
    expect(press(key)).toEqual({ kind: 'step', by: 1 });
  });
  test.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%j goes back', (key) => {
    expect(press(key)).toEqual({ kind: 'step', by: -1 });
  });
  test('Shift and Space go back', () => {
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'step', by: -1 });
  });
  test('B and the dot of a clicker blank the screen, capitals too', () => {
    for (const key of ['b', 'B', '.']) expect(press(key)).toEqual({ kind: 'blank' });
  });
  test('what belongs to the browser is left to it', () => {
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('toString')).toBeNull();
    expect(press('t', { code: 'toString' })).toBeNull();
  });

  /** What clickers send, as a browser tells it on an American and on a French keyboard. */
  test.each([
    ['Logitech, next', 'PageDown', 'PageDown', { kind: 'step', by: 1 }],
    ['Logitech, back', 'PageUp', 'PageUp', { kind: 'step', by: -1 }],
    ['Logitech, start', 'F5', 'F5', { kind: 'start' }],
    ['Logitech, stop', 'Escape', 'Escape', { kind: 'escape' }],
    ['Logitech, black screen, American keyboard', '.', 'Period', { kind: 'blank' }],
    ['Logitech, black screen, French keyboard', ':', 'Period', { kind: 'blank' }],
    ['Kensington, black screen', 'b', 'KeyB', { kind: 'blank' }],
    ['Kensington, black screen, bépo keyboard', 'k', 'KeyB', { kind: 'blank' }],
    ['keypad of a small remote', ',', 'NumpadDecimal', { kind: 'blank' }],
    ['a pen, next', 'ArrowRight', 'ArrowRight', { kind: 'step', by: 1 }],
    ['a pen, back', 'ArrowLeft', 'ArrowLeft', { kind: 'step', by: -1 }],
    ['a wheel, next', 'ArrowDown', 'ArrowDown', { kind: 'step', by: 1 }],
    ['a button, next', ' ', 'Space', { kind: 'step', by: 1 }],
    ['a ring, next', 'Enter', 'Enter', { kind: 'enter' }],
    ['headphones, next', 'MediaTrackNext', 'MediaTrackNext', { kind: 'step', by: 1 }],
    ['headphones, back', 'MediaTrackPrevious', 'MediaTrackPrevious', { kind: 'step', by: -1 }],
    ['a digit of a French keyboard without Shift', 'é', 'Digit2', { kind: 'digit', digit: '2' }],
    ['a remote whose keys have no name, next', 'Unidentified', 'PageDown', { kind: 'step', by: 1 }],
    ['a remote whose keys have no name, start', 'Unidentified', 'F5', { kind: 'start' }],
    ['a digit of the keypad', '7', 'Numpad7', { kind: 'digit', digit: '7' }],
  ])('%s', (_, key, code, action) => {
    expect(press(key, { code })).toEqual(action);
  });

  test('six without Shift on a French keyboard zooms out, and is six in a number that is being typed', () => {
    const six = { key: '-', ...plain, code: 'Digit6' };
    expect(showAction(six, true)).toEqual({ kind: 'zoom', by: -1 });
    expect(showAction(six, true, true)).toEqual({ kind: 'digit', digit: '6' });
    expect(showAction({ ...six, code: 'NumpadSubtract' }, true, true)).toEqual({ kind: 'zoom', by: -1 });
  });

  test('F5 starts and never reloads, with any other key held', () => {
    for (const more of [{}, { shiftKey: true }, { ctrlKey: true }, { altKey: true }]) {
      expect(press('F5', more, false)).toEqual({ kind: 'start' });
    }
  });

  test('page keys turn pages from any place, the others only where nothing else needs them', () => {
    for (const key of ['PageDown', 'PageUp', 'MediaTrackNext'])
      expect(turnsPages({ key, code: '' })).toBe(true);
    for (const key of ['ArrowDown', ' ', 'Enter', 'Escape', 'b', 'toString']) {
      expect(turnsPages({ key, code: '' })).toBe(false);
    }
  });
  test('single characters can be switched off; the others stay', () => {
    for (const key of ['b', '.', 'f', 'o', 'm', 'l', 'r', 'v', 'n', 'p', '+', '-', '1']) {
      expect(press(key)).not.toBeNull();
      expect(press(key, {}, false)).toBeNull();
    }
    expect(press('PageDown', {}, false)).not.toBeNull();
    expect(press('Escape', {}, false)).not.toBeNull();
  });
  test('every character key is told in the menu', () => {
    const told = KEY_HELP.map(([keys]) => keys).join(' ');
    for (const key of ['B', '.', 'F', 'F5', 'O', 'M', 'L', 'R', 'V', 'N', 'P', '+'])
      expect(told).toContain(key);
  });
});

test('the guide of the presenter tells every key, as the menu does', () => {
  const guide = readFileSync(new URL('../../../docs/presentation.md', import.meta.url), 'utf8');
  const rows = [...guide.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, keys, what]) => [keys, what]);
  expect(rows.slice(2)).toEqual(KEY_HELP.map(([keys, what]) => [keys, what.replace('\u00a0', ' ')]));
});
