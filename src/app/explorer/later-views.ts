import { lazy } from 'react';

/** Opened by few readers, and never at once: they come when asked for. */
export const HelpDialog = lazy(() =>
  import('../../ui/dialogs/help-dialog').then(({ HelpDialog: view }) => ({ default: view })),
);
export const ShareDialog = lazy(() =>
  import('../../ui/dialogs/share-dialog').then(({ ShareDialog: view }) => ({ default: view })),
);
export const ExportPane = lazy(() =>
  import('./outputs/export-pane').then(({ ExportPane: view }) => ({ default: view })),
);
export const PrintPane = lazy(() =>
  import('./outputs/print-pane').then(({ PrintPane: view }) => ({ default: view })),
);

export const NavigatorPane = lazy(() =>
  import('./panes/navigator-pane').then(({ NavigatorPane: view }) => ({ default: view })),
);
export const TablePane = lazy(() =>
  import('./panes/table-pane').then(({ TablePane: view }) => ({ default: view })),
);
export const FiltersPane = lazy(() =>
  import('./panes/filters-pane').then(({ FiltersPane: view }) => ({ default: view })),
);

export const ScenesPanel = lazy(() =>
  import('./panes/scenes-panel').then(({ ScenesPanel: view }) => ({ default: view })),
);
