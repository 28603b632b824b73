import { useEffect, useState } from 'react';
import type { ControlGroup, Walk } from '../../view/controls-view';
import { Segments } from '../common/radios';
import type { Dispatch } from '../common/types';

type Walks = Extract<ControlGroup, { readonly kind: 'walks' }>;

/** Milliseconds on each step while playing: long enough to read what the wave adds. */
const STEP_MS = 2600;

const stillPreferred = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Walks from wave to wave, added up or one by one. With reduced motion nothing plays by itself: the steps are buttons
 * all the same.
 */
export function WaveStepper({ group, dispatch }: { readonly group: Walks; readonly dispatch: Dispatch }) {
  const { walks } = group;
  const within = walks.find(({ steps }) => steps.some(({ on }) => on)) ?? walks[0];
  const [mode, setMode] = useState(within?.value);
  const [playing, setPlaying] = useState(false);
  const steps = walks.find(({ value }) => value === mode)?.steps ?? [];
  const at = steps.findIndex(({ on }) => on);
  const take = (step: Walk['steps'][number] | undefined): void => {
    if (step) dispatch(step.command);
  };
  const go = (rank: number): void => take(steps[rank]);
  useEffect(() => {
    if (!playing) return;
    const next = at + 1;
    if (next >= steps.length) {
      setPlaying(false);
      return;
    }
    const step = steps[next];
    const timer = window.setTimeout(() => {
      if (step) dispatch(step.command);
    }, STEP_MS);
    return () => window.clearTimeout(timer);
  }, [playing, at, steps, dispatch]);
  return (
    <fieldset className="group stepper">
      <legend>{group.titre}</legend>
      <Segments
        name="pas"
        options={walks.map(({ value, label }) => ({ value, label, on: value === mode }))}
        onChoose={(value) => {
          setMode(value);
          setPlaying(false);
          // The first step is the same in both walks.
          if (at !== 0) take(walks.find((walk) => walk.value === value)?.steps.at(-1));
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
