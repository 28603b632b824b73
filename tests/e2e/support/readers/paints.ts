import type { CDPSession, Page } from '@playwright/test';

interface Layer {
  readonly layerId: string;
  readonly backendNodeId?: number;
  readonly paintCount: number;
}

/** How often the browser has painted each layer of an element of that class, as its inspector counts; asked for as often as wanted. */
export async function paintCounts(page: Page, name: string): Promise<() => Promise<readonly number[]>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let layers: readonly Layer[] = [];
  session.on('LayerTree.layerTreeDidChange', (event) => {
    layers = event.layers ?? layers;
  });
  await session.send('DOM.enable');
  await session.send('LayerTree.enable');
  const isNamed = async ({ backendNodeId }: Layer): Promise<boolean> => {
    if (backendNodeId === undefined) return false;
    const { node } = await session.send('DOM.describeNode', { backendNodeId });
    return node.attributes?.includes(name) ?? false;
  };
  return async () => {
    const named = await Promise.all(layers.map(isNamed));
    return layers.filter((_, i) => named[i]).map(({ paintCount }) => paintCount);
  };
}
