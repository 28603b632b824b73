import { createContext, type KeyboardEvent, useContext, useState } from 'react';

interface RadioOption<Value> {
  readonly value: Value;
  readonly label: string;
  readonly on: boolean;
  /** A second line, smaller. */
  readonly detail?: string | null;
}

interface Props<Value> {
  /** Of the group of radios: one choice a name. */
  readonly name: string;
  readonly options: readonly RadioOption<Value>[];
  readonly onChoose: (value: Value) => void;
  /** The pointer is over that choice, or the key that was pressed last would lead to it. */
  readonly onNear?: (value: Value) => void;
}

/** What the settings are of: another one after each choice, though it may give the same options as an earlier one. */
export const ChoiceContext = createContext<unknown>(null);

/**
 * What is on among options: what was pressed, until others are given or another choice was made, since the page may follow
 * a click a frame later.
 * @returns the value, what is told of a press, and the value that was pressed meanwhile
 */
export function usePressed<Value>(
  options: readonly Pick<RadioOption<Value>, 'value' | 'on'>[],
): readonly [Value | undefined, (value: Value) => void, Value | undefined] {
  const choice = useContext(ChoiceContext);
  const [pressed, press] = useState<{
    readonly of: object;
    readonly after: unknown;
    readonly value: Value;
  } | null>(null);
  const stands = pressed?.of === options && pressed.after === choice;
  const on = stands ? pressed : options.find((option) => option.on);
  return [
    on?.value,
    (value) => press({ of: options, after: choice, value }),
    stands ? pressed.value : undefined,
  ];
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** What the key that was released on an option would choose next: who goes by keys goes on in the same way. */
export const keyAhead = <Option,>(options: readonly Option[], at: number, key: string): Option | undefined =>
  STEPS[key] === undefined ? undefined : options.at((at + STEPS[key]) % options.length);

const teller =
  <Value,>(options: readonly RadioOption<Value>[], onNear: ((value: Value) => void) | undefined) =>
  (at: number) =>
  ({ key }: KeyboardEvent): void => {
    const next = keyAhead(options, at, key);
    if (next) onNear?.(next.value);
  };

/** Exclusive choices one under the other. */
export function Choices<Value>({ name, options, onChoose, onNear }: Props<Value>) {
  const [chosen, press] = usePressed(options);
  const tell = teller(options, onNear);
  return options.map(({ value, label, detail }, i) => (
    <label
      key={String(value)}
      className={`choice${detail === undefined ? '' : ' choice-tall'}${value === chosen ? ' choice-on' : ''}`}
      onPointerEnter={() => onNear?.(value)}
    >
      <input
        type="radio"
        name={name}
        className="sr-input"
        checked={value === chosen}
        onChange={() => {
          press(value);
          onChoose(value);
        }}
        onKeyUp={tell(i)}
      />
      <span>{label}</span>
      {detail ? <span className="choice-detail">{detail}</span> : null}
    </label>
  ));
}

/** Few exclusive choices side by side. */
export function Segments<Value>({ name, options, onChoose, onNear }: Props<Value>) {
  const [chosen, press] = usePressed(options);
  const tell = teller(options, onNear);
  return (
    <div className="segments">
      {options.map(({ value, label }, i) => (
        <label
          key={String(value)}
          className={value === chosen ? 'segment segment-on' : 'segment'}
          onPointerEnter={() => onNear?.(value)}
        >
          <input
            type="radio"
            name={name}
            className="sr-input"
            checked={value === chosen}
            onChange={() => {
              press(value);
              onChoose(value);
            }}
            onKeyUp={tell(i)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
