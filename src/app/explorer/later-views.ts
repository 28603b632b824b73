import { lazy } from 'react';

/** Opened by few readers, and never at once: they come when asked for. */
export const HelpDialog = lazy(() =>
  import('../../ui/dialogs/help-dialog').then(({ HelpDialog: view }) => ({ default: view })),
);
export const ShareDialog = lazy(() =>
  import('../../ui/dialogs/share-dialog').then(({ ShareDialog: view }) => ({ default: view })),
);

export const TablePane = lazy(() =>
  import('./table-pane').then(({ TablePane: view }) => ({ default: view })),
);
export const FiltersPane = lazy(() =>
  import('./filters-pane').then(({ FiltersPane: view }) => ({ default: view })),
);
