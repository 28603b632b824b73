import { type Level, LIBRARIES, peerId } from './pages';
import { type Condition, type Measure, measured, type Results } from './results';

/** The fastest library at something; the page without library is a floor, not a peer. */
export function bestPeer(
  results: Pick<Results, 'visits'>,
  level: Level,
  condition: Condition,
  measure: Measure,
): { readonly label: string; readonly value: number } | null {
  const found = Object.entries(LIBRARIES).flatMap(([name, label]) => {
    const value = measured(results, peerId(name, level), condition, measure);
    return value === null ? [] : [{ label, value }];
  });
  return found.sort((a, b) => a.value - b.value)[0] ?? null;
}
