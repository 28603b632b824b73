import { late } from '../../ui/common/late';

/** Opened by few readers, and never at once: they come when asked for. */
export const HelpDialog = late(() =>
  import('../../ui/dialogs/help-dialog').then(({ HelpDialog: view }) => view),
);
export const SharePane = late(() => import('./outputs/share-pane').then(({ SharePane: view }) => view));
export const ExportPane = late(() => import('./outputs/export-pane').then(({ ExportPane: view }) => view));
export const FichePane = late(() => import('./outputs/fiche-pane').then(({ FichePane: view }) => view));
export const EmbedPane = late(() => import('./outputs/embed-pane').then(({ EmbedPane: view }) => view));
export const PrintPane = late(() => import('./outputs/print-pane').then(({ PrintPane: view }) => view));

export const TablePane = late(() => import('./panes/table-pane').then(({ TablePane: view }) => view));
export const FiltersPane = late(() => import('./panes/filters-pane').then(({ FiltersPane: view }) => view));

export const ScatterPane = late(() => import('./panes/scatter-pane').then(({ ScatterPane: view }) => view));
export const SharesPane = late(() => import('./panes/shares-pane').then(({ SharesPane: view }) => view));

export const JoinPane = late(() => import('./panes/join-pane').then(({ JoinPane: view }) => view));
export const ScenesPanel = late(() => import('./panes/scenes-panel').then(({ ScenesPanel: view }) => view));
