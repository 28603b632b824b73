import { expect, test } from 'vitest';
import { askedIn, firstBefore, isAlone, missedIn } from '../../../src/changes/asked';

const KEPT = [{ id: '2026-06-12-1a2b3c4d' }, { id: '2026-12-04-5e6f7a8b' }];

test('an address that asks for what is kept misses nothing', () => {
  for (const search of ['', '?de=2026-06-12-1a2b3c4d', '?de=2026-06-12-1a2b3c4d&a=2026-12-04-5e6f7a8b'])
    expect(missedIn(search, KEPT)).toEqual([]);
  expect(askedIn('?de=2026-06-12-1a2b3c4d&à=2026-12-04-5e6f7a8b').a).toBe('2026-12-04-5e6f7a8b');
});

test('a cut, a damaged and an unknown version are each a sentence of their own', () => {
  expect(missedIn('?de=', KEPT)).toEqual([expect.stringMatching(/coupée après «.de=.»/)]);
  expect(missedIn('?de=2026-06-12-1a2b', KEPT)).toEqual([expect.stringContaining('adresse abîmée')]);
  expect(missedIn('?de=2020-01-01-00000000', KEPT)).toEqual([
    expect.stringContaining('2020-01-01-00000000 n’est pas gardée'),
  ]);
  expect(missedIn('?de=2026-06-12-1a2b3c4d&a=juin', KEPT)).toEqual([expect.stringMatching(/«.juin.»/)]);
  expect(missedIn('?de=x&a=y', KEPT)).toHaveLength(2);
  expect(missedIn(`?de=${'x'.repeat(500)}`, KEPT)[0]?.length).toBeLessThan(220);
});

test.each([
  '?de=2026-06-12-1a2b3c4d&amp;a=2026-12-04-5e6f7a8b.',
  '?DE=2026-06-12-1A2B3C4D&A=2026-12-04-5e6f7a8b).',
  '?de%3D2026-06-12-1a2b3c4d%26a%3D2026-12-04-5e6f7a8b',
  '?utm_source=lettre&de=%222026-06-12-1a2b3c4d%C2%A0%C2%BB&a=2026-12-04-5e6f7a8b%0A',
])('%s, as a carrier leaves it, is the same comparison', (search) => {
  expect(askedIn(search)).toEqual({ de: '2026-06-12-1a2b3c4d', a: '2026-12-04-5e6f7a8b' });
  expect(missedIn(search, KEPT)).toEqual([]);
});

test('the one version of a site, which it shows, is compared with nothing', () => {
  const [june, december] = KEPT.map(({ id }) => ({ id, date: id.slice(0, 10), nom: '', note: '' }));
  if (!june || !december) throw new Error('no versions');
  expect(firstBefore([june], june)).toBeNull();
  expect(firstBefore([december, june], december)).toBe(june.id);
  for (const asked of [
    { de: null, a: null },
    { de: june.id, a: null },
    { de: june.id, a: june.id },
  ])
    expect(isAlone(asked, [june], june)).toBe(true);
  // Figures that nobody has named since are others.
  expect(isAlone({ de: june.id, a: null }, [june], { ...june, id: 'en-cours-00000000' })).toBe(false);
  expect(isAlone({ de: june.id, a: null }, [december, june], december)).toBe(false);
});
