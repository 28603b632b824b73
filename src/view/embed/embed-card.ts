import type { Model } from '../../domain/model';
import type { Figure } from '../figure';
import type { PanelView } from '../panel-view';
import { callsPart } from '../wide/calls';

/** What an embed says of a selection, in the place of a sheet. */
export interface EmbedCard {
  readonly titre: string;
  readonly nature: string;
  readonly figures: readonly Figure[];
  /** How sure the perimeter is; `null` for an official unit. */
  readonly precision: string | null;
}

/** Most figures that a narrow frame holds in one line. */
const FIGURES = 3;

/** A national call: it has no place on the map, and is read all the same. `null` when nobody knows it. */
export function callCard(model: Model, id: string): EmbedCard | null {
  const call = callsPart(model.pacts.appels).appels.find((row) => row.id === id);
  if (!call) return null;
  return {
    titre: call.sigle ? `${call.titre} (${call.sigle})` : call.titre,
    nature: 'Appel à projets national, pour toute la région',
    figures: [call.parAn, call.total].filter((figure) => figure !== null),
    precision: call.precision,
  };
}

/** The first figures of a sheet; `null` when nothing is selected. */
export function embedCard(panel: PanelView): EmbedCard | null {
  switch (panel.kind) {
    case 'territory':
    case 'perimeter':
      return {
        titre: panel.titre,
        nature: panel.nature,
        figures: panel.figures.slice(0, FIGURES),
        precision: panel.kind === 'perimeter' ? panel.precision.label : null,
      };
    case 'action':
      return { titre: panel.titre, nature: panel.axe, figures: [panel.total], precision: null };
    case 'wide':
      return { titre: panel.titre, nature: 'Détail dans la carte complète', figures: [], precision: null };
    default:
      return null;
  }
}
