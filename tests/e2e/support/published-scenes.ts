import { dataText } from './figures';

const { scenes }: { readonly scenes: readonly { readonly vue?: string }[] } = JSON.parse(
  dataText('scenes/pactes.json'),
);

/** Number of the first published scene that shows a map whose view matches. */
export const mapScene = (view = /^/): number =>
  scenes.findIndex(({ vue }) => vue !== undefined && view.test(vue)) + 1;
