import { Suspense } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { ControlGroup } from '../../view/controls-view';
import { Bar } from '../common/bar';
import { late } from '../common/late';
import { Choices, keyAhead, Segments, usePressed } from '../common/radios';
import type { Dispatch } from '../common/types';
import { Swatch } from '../legend/swatch';
import { useForesee } from './foresee';

const WaveStepper = late(() => import('./wave-stepper').then(({ WaveStepper: view }) => view));

type Group<Kind extends ControlGroup['kind']> = Extract<ControlGroup, { readonly kind: Kind }>;
interface Props<G> {
  readonly group: G;
  readonly dispatch: Dispatch;
}

function Exclusive({ group, dispatch }: Props<Group<'segments' | 'choices'>>) {
  const Form = group.kind === 'segments' ? Segments : Choices;
  const foresee = useForesee();
  const give = (to: Dispatch) => (value: string) => {
    const chosen = group.options.find((option) => option.value === value);
    if (chosen) to(chosen.command);
  };
  return (
    <fieldset className="group">
      <legend>{group.titre}</legend>
      <Form name={group.name} options={group.options} onChoose={give(dispatch)} onNear={give(foresee)} />
    </fieldset>
  );
}

function Measured({ group, dispatch }: Props<Group<'measured'>>) {
  const foresee = useForesee();
  const [chosen, press] = usePressed(group.options);
  return (
    <fieldset className="group">
      <legend>{group.titre}</legend>
      {group.options.map(({ value, label, figure, ratio, command }, i) => (
        <label
          key={value}
          className={value === chosen ? 'axe axe-on' : 'axe'}
          onPointerEnter={() => foresee(command)}
        >
          <input
            type="radio"
            name={group.name}
            className="sr-input"
            checked={value === chosen}
            onChange={() => {
              press(value);
              dispatch(command);
            }}
            onKeyUp={({ key }) => {
              const next = keyAhead(group.options, i, key);
              if (next) foresee(next.command);
            }}
          />
          <span className="axe-line">
            <span>{label}</span>
            <span className="amount">{figure.text}</span>
          </span>
          <Bar ratio={ratio} />
        </label>
      ))}
    </fieldset>
  );
}

function Select({ group, dispatch }: Props<Group<'select'>>) {
  const options = [group.none, ...group.groups.flatMap((part) => part.options)];
  return (
    <div className="group">
      <label className="group-title" htmlFor={group.name}>
        {group.titre}
      </label>
      <select
        id={group.name}
        value={options.find(({ on }) => on)?.value ?? group.none.value}
        onChange={(event) => {
          const chosen = options.find(({ value }) => value === event.target.value);
          dispatch((chosen ?? group.none).command);
        }}
      >
        <option value={group.none.value}>{group.none.label}</option>
        {group.groups.map((part) => (
          <optgroup key={part.label} label={part.label}>
            {part.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Slider({ group, dispatch }: Props<Group<'slider'>>) {
  const at = Math.max(
    group.options.findIndex(({ on }) => on),
    0,
  );
  const chosen = group.options[at];
  return (
    <div className="group slider">
      <label className="group-title" htmlFor={group.name}>
        {group.titre}
      </label>
      <input
        id={group.name}
        type="range"
        min={0}
        max={group.options.length - 1}
        step={1}
        value={at}
        aria-valuetext={`${chosen?.label ?? ''}, ${chosen?.detail ?? ''}`}
        onChange={(event) => {
          const asked = group.options[Number(event.target.value)];
          if (asked) dispatch(asked.command);
        }}
      />
      <p className="slider-text">
        <span>{chosen?.label}</span>
        <span className="quiet">{chosen?.detail}</span>
      </p>
    </div>
  );
}

function Checks({ group, tokens, dispatch }: Props<Group<'checks'>> & { readonly tokens: DesignTokens }) {
  const foresee = useForesee();
  const [, press, pressed] = usePressed(group.options);
  return (
    <fieldset className="group">
      <legend>{group.titre}</legend>
      {group.options.map(({ value, label, on, count, swatch, command }) => (
        <label key={value} className="check" onPointerEnter={() => foresee(command)}>
          <input
            type="checkbox"
            checked={on !== (value === pressed)}
            onChange={() => {
              press(value);
              dispatch(command);
            }}
          />
          {swatch ? <Swatch swatch={swatch} tokens={tokens} /> : null}
          <span>{label}</span>
          <span className="amount quiet">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One group of settings of a theme, in its form. */
export function ControlGroupView({
  group,
  tokens,
  dispatch,
}: Props<ControlGroup> & { readonly tokens: DesignTokens }) {
  switch (group.kind) {
    case 'segments':
    case 'choices':
      return <Exclusive group={group} dispatch={dispatch} />;
    case 'measured':
      return <Measured group={group} dispatch={dispatch} />;
    case 'select':
      return <Select group={group} dispatch={dispatch} />;
    case 'checks':
      return <Checks group={group} tokens={tokens} dispatch={dispatch} />;
    case 'slider':
      return <Slider group={group} dispatch={dispatch} />;
    case 'walks':
      return (
        <Suspense fallback={null}>
          <WaveStepper group={group} dispatch={dispatch} />
        </Suspense>
      );
  }
}
