import type { ShowAction } from '../../ui/presentation/show-keys';
import type { Typed } from './hooks/use-typed';
import type { ShowControl } from './use-show';

/**
 * What every screen of a show answers in the same way: steps, ends, black screen, the number of a scene.
 * @returns false for what only the screen of the audience can answer: it acts on a map
 */
export function commonAnswer(
  action: ShowAction,
  { state, command }: ShowControl,
  typed: Typed,
  count: number,
): boolean {
  switch (action.kind) {
    case 'step':
      typed.clear();
      command(action);
      return true;
    case 'go':
      command({ kind: 'go', index: action.scene === 'first' ? 0 : count - 1 });
      return true;
    case 'blank':
      command({ kind: 'blank', on: !state.blank });
      return true;
    case 'digit':
      typed.add(action.digit);
      return true;
    case 'enter': {
      const number = typed.take();
      // Some clickers turn the page by Enter.
      command(number === null ? { kind: 'step', by: 1 } : { kind: 'go', index: number - 1 });
      return true;
    }
    default:
      return false;
  }
}
