import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { openScene } from '../../src/app/scenes/open-scene';
import type { Model } from '../../src/domain/model';
import type { Show } from '../../src/domain/show/scene';
import { TOKENS } from '../../src/tokens/token-sets';
import { SceneFaults, ShowProgress } from '../../src/ui/presentation/scene-panel';
import { WordScene } from '../../src/ui/presentation/word-scene';
import { asked, severalViews } from './several-views';

/**
 * The first scene of the published show, for links that open it: words alone, over a map that waits under them. A link
 * that carries scenes of its own, or figures of another version, is none of these.
 */

/** Links of the first scene, as one writes them. */
export const SHOW_LINKS: readonly string[] = ['mode=presentation', 'mode=presentation&scene=1'];

/** The frame of the page, which stays away from shows without a written scene, and the style of their interface. */
export const showStyle = (sheet: string): string =>
  `${sheet}[data-mode=presentation]:not([data-lien]) #depart{display:block;visibility:visible}`;

/**
 * Text of the file of that scene, as the page reads it; `null` for a show that opens on something else than a title, which
 * waits for its map or for its source.
 * @param style of {@link showStyle}: the page does not hold it, since few links are shows
 */
export function writtenShow(model: Model, { scenes }: Show, style: string): string | null {
  const [first] = scenes;
  if (first?.genre !== 'titre') return null;
  const scene = openScene(model, first);
  const words = createElement(
    Fragment,
    null,
    createElement(WordScene, { scene, tokens: TOKENS.projector }),
    createElement(SceneFaults, { link: [], scene: scene.faults, waiting: false }),
  );
  // As the screen of a room before the mouse has moved.
  const room = createElement(
    'main',
    { className: 'show show-words', 'data-idle': '' },
    createElement('div', { className: 'show-map' }),
    createElement(
      'section',
      { className: 'show-side', 'aria-label': 'Scène' },
      createElement('section', { className: 'show-text', 'aria-label': 'Texte et légende' }, words),
      createElement(ShowProgress, { index: 0, count: scenes.length, source: '' }),
    ),
  );
  // What the page looks for in any view that it puts in its frame.
  const region = '<div class="depart-region" hidden></div>';
  const markup = renderToStaticMarkup(room).replaceAll('\n', ' ');
  return severalViews([asked('')], [`<style>${style}</style>${region}${markup}`]);
}
