import type { AtelierWork } from '../hooks/use-atelier';
import type { Autosave } from '../hooks/use-autosave';
import { PreviewStep } from '../publish/preview-step';
import { ChangesStep } from './changes-step';
import { EditStep } from './edit-step';
import { OpenStep } from './open-step';
import { ScenesStep } from './scenes-step';
import type { StepId } from './steps';
import { TakeStep } from './take-step';

export interface StepProps {
  readonly work: AtelierWork;
  readonly autosave: Autosave;
  readonly go: (step: StepId) => void;
}

/** The step in hand. */
export function StepView({ step, ...props }: StepProps & { readonly step: StepId }) {
  switch (step) {
    case 'ouvrir':
      return <OpenStep {...props} />;
    case 'corriger':
      return <EditStep work={props.work} />;
    case 'scenes':
      return <ScenesStep work={props.work} />;
    case 'changements':
      return <ChangesStep work={props.work} />;
    case 'apercu':
      return <PreviewStep work={props.work} />;
    case 'emporter':
      return <TakeStep work={props.work} />;
  }
}
