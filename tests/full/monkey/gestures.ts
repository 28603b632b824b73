import type { Page } from '@playwright/test';
import type { Dice } from './dice';

/**
 * One gesture of the monkey; what it did, for the journal. The events of a gesture are sent one after the other without
 * waiting for what each did: a hand does not wait either, and each wait is a frame, the dearest part where WebGL is drawn
 * by the processor.
 */
type Gesture = (page: Page, dice: Dice) => Promise<string>;

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const;
const KEYS = [
  ...['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Control+k', '+', '-'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
] as const;
const WORDS = [
  'lille',
  'saint',
  'amiens',
  'mobilite',
  'hesdin',
  '59350',
  'thierach',
  'zzz',
  'é',
  '<b>',
  ' ',
] as const;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** A control that a pointer can reach now, scrolled into view. Nothing is forced: a covered one is left alone. */
const reachable = (page: Page, share: number): Promise<Spot | null> =>
  page.evaluate((part) => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'button, summary, label, [role=tab], [role=option], a[href^="#"], input[type=checkbox]',
      ),
    ].filter((element) => element.checkVisibility() && !element.matches(':disabled'));
    const open = document.querySelector('dialog[open]');
    const inside = open ? all.filter((element) => open.contains(element)) : all;
    const chosen = inside[Math.floor(part * inside.length)];
    if (!chosen) return null;
    chosen.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = chosen.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    if (!hit || !(chosen.contains(hit) || hit.contains(chosen))) return null;
    return {
      x,
      y,
      name: (chosen.getAttribute('aria-label') ?? chosen.textContent ?? '').trim().slice(0, 40),
    };
  }, share);

/** A point of the map, whatever stands on it. */
async function ground(page: Page, dice: Dice): Promise<Spot> {
  const box = await page.evaluate(() => {
    const map = document.querySelector('[data-renderer]')?.getBoundingClientRect();
    return map ? { x: map.x, y: map.y, width: map.width, height: map.height } : null;
  });
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 100, height: 100 };
  const at = { x: Math.round(x + dice.unit() * width), y: Math.round(y + dice.unit() * height) };
  return { ...at, name: `${at.x},${at.y}` };
}

/** The same with a key held down meanwhile, if any. */
const holding = (page: Page, name: string | null, act: () => Promise<void>): Promise<unknown> =>
  name === null ? act() : Promise.all([page.keyboard.down(name), act(), page.keyboard.up(name)]);

const control: Gesture = async (page, dice) => {
  const spot = await reachable(page, dice.unit());
  if (!spot) return 'nothing to click';
  const held = dice.below(12) === 0;
  await holding(page, held ? 'Control' : null, () => page.mouse.click(spot.x, spot.y));
  return `${held ? 'Ctrl+' : ''}click « ${spot.name} »`;
};

const mapClick: Gesture = async (page, dice) => {
  const spot = await ground(page, dice);
  const held = dice.below(4) === 0;
  const clickCount = dice.below(8) === 0 ? 2 : 1;
  await holding(page, held ? 'Shift' : null, () => page.mouse.click(spot.x, spot.y, { clickCount }));
  return `map click ${spot.name}`;
};

const hover: Gesture = async (page, dice) => {
  const spot = await ground(page, dice);
  await page.mouse.move(spot.x, spot.y);
  return `hover ${spot.name}`;
};

const drag: Gesture = async (page, dice) => {
  const [from, to] = [await ground(page, dice), await ground(page, dice)];
  const { mouse } = page;
  await Promise.all([
    mouse.move(from.x, from.y),
    mouse.down(),
    mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2),
    mouse.move(to.x, to.y),
    mouse.up(),
  ]);
  return `drag ${from.name} → ${to.name}`;
};

const wheel: Gesture = async (page, dice) => {
  const spot = await ground(page, dice);
  const dy = (dice.below(7) - 3) * 150;
  await Promise.all([page.mouse.move(spot.x, spot.y), page.mouse.wheel(0, dy)]);
  return `wheel ${dy} at ${spot.name}`;
};

const key: Gesture = async (page, dice) => {
  const name = dice.pick(KEYS);
  await page.keyboard.press(name);
  return `key ${name}`;
};

const choose: Gesture = async (page, dice) => {
  const chosen = await page.evaluate(
    ([which, option]) => {
      const lists = [...document.querySelectorAll('select')].filter((list) => list.checkVisibility());
      const list = lists[Math.floor(which * lists.length)];
      if (!list || document.querySelector('dialog[open]')) return null;
      const value = list.options[Math.floor(option * list.options.length)]?.value ?? '';
      // As the browser does for a reader: the value, then its event.
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return value;
    },
    [dice.unit(), dice.unit()] as const,
  );
  return `choose ${chosen ?? 'nothing'}`;
};

const search: Gesture = async (page, dice) => {
  const word = dice.pick(WORDS);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(word);
  if (dice.below(2) === 0) await page.keyboard.press('ArrowDown');
  if (dice.below(3) > 0) await page.keyboard.press('Enter');
  return `search « ${word} »`;
};

const resize: Gesture = async (page, dice) => {
  const size = dice.pick(SIZES);
  await page.setViewportSize(size);
  return `window ${size.width}×${size.height}`;
};

const history: Gesture = async (page, dice) => {
  const back = dice.below(3) > 0;
  // Never out of the app: the page before it is not ours.
  const went = await page.evaluate((isBack) => {
    const { navigation } = window as Window & {
      navigation?: { readonly canGoBack: boolean; readonly canGoForward: boolean };
    };
    const can = isBack ? navigation?.canGoBack : navigation?.canGoForward;
    if (can) window.history.go(isBack ? -1 : 1);
    return can;
  }, back);
  return `${back ? 'back' : 'forward'}${went ? '' : ' (none)'}`;
};

const look: Gesture = async (page, dice) => {
  const colorScheme = dice.pick(['light', 'dark'] as const);
  const reducedMotion = dice.pick(['reduce', 'no-preference'] as const);
  const forcedColors = dice.below(6) === 0 ? ('active' as const) : ('none' as const);
  await page.emulateMedia({ colorScheme, reducedMotion, forcedColors });
  return `${colorScheme}, motion ${reducedMotion}, forced colours ${forcedColors}`;
};

/** How often each, out of their sum. */
const WEIGHTS: readonly (readonly [Gesture, number])[] = [
  [control, 34],
  [mapClick, 14],
  [key, 14],
  [hover, 8],
  [wheel, 7],
  [drag, 6],
  [history, 6],
  [search, 4],
  [choose, 3],
  [resize, 2],
  [look, 2],
];
const SUM = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** One gesture at random, done; what it was. */
export async function gesture(page: Page, dice: Dice): Promise<string> {
  let left = dice.below(SUM);
  for (const [act, weight] of WEIGHTS) {
    if (left < weight) return act(page, dice);
    left -= weight;
  }
  return control(page, dice);
}
