import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Bar } from './bar';
import { useAtelier } from './hooks/use-atelier';
import { useAutosave } from './hooks/use-autosave';
import { StepView } from './steps/step-view';
import { nextStep, STEPS, type StepId, stepCounts } from './steps/steps';

/** The whole page: where one is, what is left to do, and the step in hand. */
export function AtelierPage({ site }: { readonly site: string }) {
  const work = useAtelier();
  const ready = work.resources !== null;
  const autosave = useAutosave(ready ? work.state : null);
  const [step, setStep] = useState<StepId>('ouvrir');
  const [dropping, setDropping] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  const go = (next: StepId): void => {
    moved.current = true;
    setStep(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title of each step takes the focus once, when it comes
  useEffect(() => {
    if (moved.current) title.current?.focus();
  }, [step]);

  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  const drop = (event: DragEvent): void => {
    setDropping(false);
    // A text goes where it is dropped; files wait for the tables that they take the place in.
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    if (!ready) return;
    void work.open([...event.dataTransfer.files]);
    go('ouvrir');
  };
  const current = STEPS.find(({ id }) => id === step);
  const counts = stepCounts(work);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the button that opens them does the same
    <div className="at-page" onDragOver={over} onDragLeave={() => setDropping(false)} onDrop={drop}>
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <Bar site={site} work={work} autosave={autosave} next={nextStep(work, step)} go={go} />
      <nav className="at-steps" aria-label="Étapes" data-pane="">
        <ol>
          {STEPS.map(({ id, label }, i) => (
            <li key={id}>
              <button
                type="button"
                className="at-step"
                aria-current={id === step ? 'step' : undefined}
                onClick={() => go(id)}
              >
                {i + 1}. {label}
                {counts[id] ? <span className="at-count">{counts[id]}</span> : null}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main id="contenu" className="at-main" tabIndex={-1}>
        <h2 ref={title} tabIndex={-1}>
          {current?.title}
        </h2>
        {ready ? (
          <StepView step={step} work={work} autosave={autosave} go={go} />
        ) : (
          <p role="status">Lecture des données publiées…</p>
        )}
      </main>
      {dropping ? (
        <div className="at-drop">Déposez&nbsp;: chaque tableau reconnu prendra sa place</div>
      ) : null}
    </div>
  );
}
