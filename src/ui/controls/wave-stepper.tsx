import { useEffect, useState } from 'react';
import type { ControlsView } from '../../view/controls-view';
import { Segments } from '../common/radios';
import type { Dispatch } from '../common/types';

type Ft = NonNullable<ControlsView['ft']>;
type Mode = keyof Ft['pas'];

/** Milliseconds on each step while playing: long enough to read what the wave adds. */
const STEP_MS = 2600;

const MODES = [
  { value: 'cumul', label: 'Vagues cumulées' },
  { value: 'seule', label: 'Une vague' },
] as const;

const stillPreferred = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Walks from wave to wave, added up or one by one. With reduced motion nothing plays by itself: the steps are buttons
 * all the same.
 */
export function WaveStepper({ ft, dispatch }: { readonly ft: Ft; readonly dispatch: Dispatch }) {
  const { cumul, seule } = ft.pas;
  const alone = !cumul.some(({ on }) => on) && seule.some(({ on }) => on);
  const [mode, setMode] = useState<Mode>(alone ? 'seule' : 'cumul');
  const [playing, setPlaying] = useState(false);
  const steps = ft.pas[mode];
  const at = steps.findIndex(({ on }) => on);
  const go = (rank: number): void => {
    const step = steps[rank];
    if (step) dispatch({ kind: 'choose', change: { ft: { vague: step.vague, cumul: step.cumul } } });
  };
  useEffect(() => {
    if (!playing) return;
    const next = at + 1;
    if (next >= steps.length) {
      setPlaying(false);
      return;
    }
    const step = steps[next];
    const timer = window.setTimeout(() => {
      if (step) dispatch({ kind: 'choose', change: { ft: { vague: step.vague, cumul: step.cumul } } });
    }, STEP_MS);
    return () => window.clearTimeout(timer);
  }, [playing, at, steps, dispatch]);
  return (
    <fieldset className="group stepper">
      <legend>Pas à pas</legend>
      <Segments
        name="pas"
        options={MODES.map((option) => ({ ...option, on: option.value === mode }))}
        onChoose={(value) => {
          setMode(value);
          setPlaying(false);
          // The first step is the same in both walks.
          const step = at === 0 ? undefined : ft.pas[value].at(-1);
          if (step) dispatch({ kind: 'choose', change: { ft: { vague: step.vague, cumul: step.cumul } } });
        }}
      />
      <div className="stepper-buttons">
        <button type="button" className="button" disabled={at === 0} onClick={() => go(at < 0 ? 0 : at - 1)}>
          ← Précédente
        </button>
        {stillPreferred() ? null : (
          <button
            type="button"
            className="button"
            aria-pressed={playing}
            onClick={() => {
              if (!playing) go(0);
              setPlaying(!playing);
            }}
          >
            {playing ? '❚❚ Pause' : '▶ Lecture'}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={at === steps.length - 1}
          onClick={() => go(at + 1)}
        >
          Suivante →
        </button>
      </div>
    </fieldset>
  );
}
