import type { Page } from '@playwright/test';

/**
 * Does to every page what a browser that translates does: each text is taken out of its place and put back inside two
 * elements, now and whenever one comes; what is marked `translate="no"` stays.
 */
export async function translateAll(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const KEPT = '[translate="no"], script, style, textarea, svg, font';
    const translate = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest(KEPT)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    addEventListener('DOMContentLoaded', () => {
      translate(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node.isConnected) translate(node);
      }).observe(document.body, { childList: true, subtree: true });
    });
  });
}
