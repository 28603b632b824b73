import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { loadShow } from '../../../../scripts/data/scenes';
import { PUT_TOGETHER } from '../../../../scripts/start-page/several-views';
import { showStyle, writtenShow } from '../../../../scripts/start-page/start-show';
import { openScene } from '../../../../src/app/scenes/open-scene';
import type { Show } from '../../../../src/domain/show/scene';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { ShowProgress } from '../../../../src/ui/presentation/scene-panel';
import { WordScene } from '../../../../src/ui/presentation/word-scene';
import { realModel } from '../../../fixtures/real-model';

/** As the first map has it: names of communes come after. */
const model = { ...realModel, names: null };
const show = loadShow(process.cwd());
const STYLE = showStyle('.show{height:100dvh}@media (width<720px){.show{height:auto}}');

/** As the script of the page puts it together. */
const inPage = (file: string | null): string => {
  const put: unknown = new Function('n', `var ${PUT_TOGETHER};return f(0)`)(file?.split('\n') ?? []);
  return String(put);
};

describe('the first scene of a show, written', () => {
  test('holds the words of the scene and its rank, as its screen draws them', () => {
    const [first] = show.scenes;
    if (!first) throw new Error('no scene');
    const page = inPage(writtenShow(model, show, STYLE));
    const scene = openScene(model, first);
    expect(page).toContain(
      renderToStaticMarkup(createElement(WordScene, { scene, tokens: TOKENS.projector })),
    );
    const rank = { index: 0, count: show.scenes.length, source: '' };
    expect(page).toContain(renderToStaticMarkup(createElement(ShowProgress, rank)));
  });

  test('holds its style as it stands: the policy of the site knows it by its hash', () => {
    expect(inPage(writtenShow(model, show, STYLE))).toContain(`<style>${STYLE}</style>`);
  });

  test('says what the scene names and nobody knows', () => {
    const [first, ...others] = show.scenes;
    const lost = first && { ...first, phrase: 'Soit {inconnu}.' };
    const page = inPage(writtenShow(model, { ...show, scenes: lost ? [lost, ...others] : [] }, STYLE));
    expect(page).toContain('scene-faults');
  });

  test('a show without a title of its own first, or without a scene, waits for the app', () => {
    const from = (scenes: Show['scenes']) => writtenShow(model, { ...show, scenes }, STYLE);
    expect(from([])).toBeNull();
    expect(from(show.scenes.slice(1))).toBeNull();
    expect(from(show.scenes.filter(({ genre }) => genre === 'carte'))).toBeNull();
  });
});
