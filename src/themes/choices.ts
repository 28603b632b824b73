import { need } from './besoins/choice';
import { coverage } from './couverture/choice';
import { funding } from './financements/choice';
import { franceTravail } from './france-travail/choice';
import { pacts } from './pactes-territoriaux/choice';

/** The themes, in the order in which they are offered; the first is that of the start view. */
export const CHOICES = {
  financements: funding,
  'france-travail': franceTravail,
  'pactes-territoriaux': pacts,
  couverture: coverage,
  besoins: need,
} as const;
