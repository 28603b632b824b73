import { describe, expect, test } from 'vitest';
import {
  REUSED,
  withoutRepeats,
  writtenLinks,
  writtenViews,
} from '../../../../scripts/start-page/written-views';
import { START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { decode, encode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';

const links = writtenLinks(realModel, true);
const words = vocabularyOf(realModel);

describe('links whose view is written', () => {
  test('are every theme that the outlines of the page draw, each axe, once', () => {
    const queries = links.map(({ query }) => query);
    expect(new Set(queries).size).toBe(queries.length);
    const themes = THEME_KINDS.filter((theme) => {
      const { state } = decode(`theme=${theme}`, words);
      return theme !== START.theme && !buildMapView(realModel, state, cogAnchors(realModel)).needsCommunes;
    });
    expect(queries).toEqual(expect.arrayContaining(themes.map((theme) => `theme=${theme}`)));
    expect(queries).toEqual(expect.arrayContaining(realModel.pacts.axes.map(({ num }) => `axe=${num}`)));
    expect(queries).not.toContain('');
  });

  test('are those of whole classes of communes, where their outlines are at hand', () => {
    const byCommune = ({ query }: { readonly query: string }): boolean =>
      query === 'theme=couverture&unite=commune';
    expect(links.some(byCommune)).toBe(true);
    expect(writtenLinks(realModel).some(byCommune)).toBe(false);
  });

  test.each(links.map((link) => [link.query, link] as const))(
    '%s brings back its view and no other',
    (query, { state }) => {
      const read = decode(query, words);
      expect(read.ignored).toEqual([]);
      expect(encode(read.state)).toBe(encode(state));
    },
  );
});

describe('the file of a view', () => {
  test('is found by what a browser reads, whatever was escaped', () => {
    expect(writtenViews([{ query: 'a=x%20y&b=1' }], new Map()).queries).toEqual(['a=x y&b=1']);
  });

  test('changes its name with the content of any', () => {
    const links = [{ query: 'a=1' }];
    const hashOf = (text: string): string => writtenViews(links, new Map([['0', text]])).hash;
    expect(hashOf('x')).not.toBe(hashOf('y'));
  });

  test('refers to the long paths of the page by their rank, and keeps its own', () => {
    const coast = `<path d="${'M1 2'.repeat(40)}"/>`;
    const own = `<path d="${'M3 4'.repeat(40)}"/>`;
    const short = '<path d="M0 0"/>';
    expect(withoutRepeats(short + coast)(own + coast + short)).toBe(
      `${own}<path data-${REUSED}="1"/>${short}`,
    );
  });
});
