import type { Bound } from '../../state/url-binding';
import type { Session } from './session';

/** What every shell is given. `ignored`: sentences on what the link said and nobody understood. */
export interface ShellProps {
  readonly session: Session;
  readonly bound: Bound;
  readonly ignored: readonly string[];
}
