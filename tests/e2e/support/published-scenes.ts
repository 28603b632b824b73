import { readFileSync } from 'node:fs';

const { scenes }: { readonly scenes: readonly { readonly vue?: string }[] } = JSON.parse(
  readFileSync('data/scenes/pactes.json', 'utf8'),
);

/** Number of the first published scene that shows a map whose view matches. */
export const mapScene = (view = /^/): number =>
  scenes.findIndex(({ vue }) => vue !== undefined && view.test(vue)) + 1;
