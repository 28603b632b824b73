import type { Show } from '../../domain/show/scene';
import type { Session } from '../common/session';
import type { Resources } from '../hooks/use-resources';
import type { OpenScene } from '../scenes/open-scene';
import type { ShowControl } from './use-show';

/** What each screen of a show is given. */
export interface ScreenProps {
  readonly session: Session;
  readonly resources: Resources;
  readonly show: Show;
  readonly scenes: readonly OpenScene[];
  readonly control: ShowControl;
  /** Scenes carried by the link, as it writes them. */
  readonly carried: string | null;
  /** What was wrong with the link or with the scenes that it carries. */
  readonly linkFaults: readonly string[];
}
