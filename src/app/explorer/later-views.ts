import { lazy } from 'react';

/** Opened by few readers, and never at once: they come when asked for. */
export const HelpDialog = lazy(() =>
  import('../../ui/dialogs/help-dialog').then(({ HelpDialog: view }) => ({ default: view })),
);
export const ShareDialog = lazy(() =>
  import('../../ui/dialogs/share-dialog').then(({ ShareDialog: view }) => ({ default: view })),
);

export const DataTable = lazy(() =>
  import('../../ui/panel/data-table').then(({ DataTable: view }) => ({ default: view })),
);

export const ScenesPanel = lazy(() =>
  import('./scenes-panel').then(({ ScenesPanel: view }) => ({ default: view })),
);
