/**
 * Floor of the first mount: React makes the elements that our interface has once it is there, in slices, and nothing
 * else. No state, effect, model nor map.
 */
import { createElement, type ReactNode, startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Found } from './found';

/** A component an element, so that React may stop between any two. */
function Part({
  found: [name, { class: className, ...rest }, content],
}: {
  readonly found: Exclude<Found, string>;
}) {
  return createElement(name, { className, ...rest }, ...content.map(made));
}

const made = (found: Found, rank: number): ReactNode =>
  typeof found === 'string' ? found : createElement(Part, { key: rank, found });

function Whole({ content }: { readonly content: readonly Found[] }) {
  useEffect(() => {
    performance.mark('carte:interactive');
  }, []);
  return content.map(made);
}

const content: readonly Found[] = await (await fetch('../floors/interface.json')).json();
const place = document.querySelector('#app');
if (!place) throw new Error('the page has no place for an interface');
const root = createRoot(place);
performance.mark('carte:visible');
startTransition(() => root.render(createElement(Whole, { content })));
