import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import { PAGES } from '../../../themes/pages';
import type { ShowAction } from '../../../ui/presentation/show-keys';
import { startFullscreen, toggleFullscreen } from '../../common/fullscreen';
import { commonAnswer } from '../common-answer';
import type { Typed } from '../hooks/use-typed';
import type { ShowControl } from '../use-show';
import type { Stage } from './use-stage';

export type AudienceDialog = 'overview' | 'menu';

interface Acts {
  readonly model: Model;
  readonly control: ShowControl;
  readonly typed: Typed;
  /** Scenes of the show. */
  readonly count: number;
  readonly stage: Stage;
  readonly state: ExplorerState;
  readonly open: AudienceDialog | null;
  readonly setOpen: (open: AudienceDialog | null) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly onNotes: () => void;
  readonly onSpotlight: () => void;
  /** False when the browser refuses a second window. */
  readonly openPresenter: () => boolean;
}

/** What the next press of « vague » shows; `null` where there is nothing to step through. */
export const nextStep = (model: Model, state: ExplorerState) =>
  PAGES[state.theme].step?.(model, state) ?? null;

/** How the screen of the audience answers what a key or a button asks for. Turning a page closes whatever is open. */
export const audienceAnswer =
  (acts: Acts) =>
  (action: ShowAction): void => {
    const { model, control, typed, stage, state, open, setOpen } = acts;
    if (action.kind === 'step' || action.kind === 'go' || action.kind === 'blank') setOpen(null);
    if (commonAnswer(action, control, typed, acts.count)) return;
    switch (action.kind) {
      case 'zoom':
        acts.zoom(action.by);
        return;
      case 'backspace':
        if (!typed.erase()) stage.home();
        return;
      case 'home':
        stage.home();
        return;
      case 'overview':
      case 'menu':
        setOpen(open === action.kind ? null : action.kind);
        return;
      case 'waves': {
        const step = nextStep(model, state);
        if (step) stage.store.dispatch(step.command);
        return;
      }
      case 'notes':
        acts.onNotes();
        return;
      case 'spotlight':
        acts.onSpotlight();
        return;
      case 'start':
        // The start button of a clicker alternates with Esc: what Esc had left is taken up again.
        if (control.state.blank) control.command({ kind: 'blank', on: false });
        setOpen(null);
        startFullscreen();
        return;
      case 'fullscreen':
        toggleFullscreen();
        return;
      case 'presenter':
        // Refused by the browser: the notes come here.
        if (!acts.openPresenter()) acts.onNotes();
        return;
      case 'escape':
        // Never opens anything: the stop button of a clicker sends it in front of the audience.
        if (typed.text !== '') typed.clear();
        else if (control.state.blank) control.command({ kind: 'blank', on: false });
        else if (stage.changed) stage.home();
        else if (document.fullscreenElement) toggleFullscreen();
    }
  };
