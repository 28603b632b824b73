import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AS_DECK,
  because,
  type Certainty,
  compose,
  DEGREES,
  OFFICIAL,
} from '../../../../src/domain/certainty/certainty';
import { certaintyText, reasonTexts } from '../../../../src/domain/certainty/words';
import type { Figure } from '../../../../src/view/figure';

const part = fc
  .tuple(fc.constantFrom(...DEGREES), fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('x', 'y')))
  .map(([degree, what, of]) => because(degree, what, of));
const parts = fc.array(part, { maxLength: 8 });
/** Parts that are compositions themselves. */
const nested = fc.array(parts.map(compose), { maxLength: 5 });

const weakest = (list: readonly Certainty[]) =>
  DEGREES[Math.max(0, ...list.map(({ degree }) => DEGREES.indexOf(degree)))];

describe('certainty of a figure', () => {
  test('it is that of the least sure part, and exact only if every part is', () => {
    fc.assert(
      fc.property(nested, (list) => {
        const { degree } = compose(list);
        expect(degree).toBe(weakest(list));
        expect(degree === 'exact').toBe(list.every((one) => one.degree === 'exact'));
      }),
    );
  });

  test('the order of the parts, and how they are put together, do not show', () => {
    const shuffled = nested.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(5), ([list, other], cut) => {
        const all = compose(list);
        expect(compose(other)).toEqual(all);
        expect(compose([compose(list.slice(0, cut)), compose(list.slice(cut))])).toEqual(all);
        expect(compose([all, all, AS_DECK, OFFICIAL])).toEqual(all);
      }),
    );
  });

  test('no reason is lost, none is made up, the least sure comes first', () => {
    fc.assert(
      fc.property(nested, (list) => {
        const keys = ({ reasons }: Certainty) => reasons.map((reason) => JSON.stringify(reason));
        const { reasons, degree } = compose(list);
        expect(new Set(keys(compose(list)))).toEqual(new Set(list.flatMap(keys)));
        expect(reasons[0]?.degree ?? 'exact').toBe(degree);
        const text = reasonTexts(compose(list)).join(' ; ');
        for (const { what, of } of reasons) {
          expect(text).toContain(what);
          if (of !== null) expect(text).toContain(of);
        }
      }),
    );
  });

  test('it is said with what makes it so', () => {
    expect(certaintyText(AS_DECK)).toBe('exact');
    expect(
      certaintyText(
        compose([
          because('interprete', 'périmètre interprété', 'Denain'),
          because('interprete', 'périmètre interprété', 'Maubeuge'),
          because('approche', 'périmètre approché', 'Laon'),
        ]),
      ),
    ).toBe('approché\u00a0: périmètre approché (Laon)\u00a0; périmètre interprété (Denain, Maubeuge)');
  });

  test('a figure without a composed certainty does not compile', () => {
    const words = { label: '', text: '', value: null, unit: '€', note: null } as const;
    const provenance = { kind: 'cog', rule: null } as const;
    // @ts-expect-error nothing is said of its certainty
    const none: Figure = { ...words, provenance };
    // @ts-expect-error a certainty is composed by the domain, and never typed
    const typed: Figure = { ...words, provenance, certainty: { degree: 'exact', reasons: [] } };
    const right: Figure = { ...words, provenance, certainty: compose([]) };
    expect([none, typed, right]).toHaveLength(3);
  });
});
