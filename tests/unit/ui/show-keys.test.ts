import { describe, expect, test } from 'vitest';
import { KEY_HELP, showAction } from '../../../src/ui/presentation/show-keys';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
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
  });
  test('single characters can be switched off; the others stay', () => {
    for (const key of ['b', '.', 'f', 'o', 'r', 'v', 'n', 'p', '+', '-', '1']) {
      expect(press(key)).not.toBeNull();
      expect(press(key, {}, false)).toBeNull();
    }
    expect(press('PageDown', {}, false)).not.toBeNull();
    expect(press('Escape', {}, false)).not.toBeNull();
  });
  test('every character key is told in the menu', () => {
    const told = KEY_HELP.map(([keys]) => keys).join(' ');
    for (const key of ['B', '.', 'F', 'O', 'R', 'V', 'N', 'P', '+']) expect(told).toContain(key);
  });
});
