import type { ControlGroup, ControlsView } from '../../../src/view/controls-view';

/** The groups of one form among the settings. */
export const groupsOf = <Kind extends ControlGroup['kind']>(
  { groups }: ControlsView,
  kind: Kind,
): readonly Extract<ControlGroup, { readonly kind: Kind }>[] =>
  groups.filter((group): group is Extract<ControlGroup, { readonly kind: Kind }> => group.kind === kind);
