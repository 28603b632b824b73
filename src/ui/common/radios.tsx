import { useState } from 'react';

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
  /** The pointer is over that choice. */
  readonly onNear?: (value: Value) => void;
}

/**
 * What is on among options: what was pressed, until others are given, since the page may follow a click a frame later.
 * @returns the value, and what is told of a press
 */
export function usePressed<Value>(
  options: readonly Pick<RadioOption<Value>, 'value' | 'on'>[],
): readonly [Value | undefined, (value: Value) => void] {
  const [pressed, press] = useState<{ readonly of: object; readonly value: Value } | null>(null);
  const on = pressed?.of === options ? pressed : options.find((option) => option.on);
  return [on?.value, (value) => press({ of: options, value })];
}

/** Exclusive choices one under the other. */
export function Choices<Value>({ name, options, onChoose, onNear }: Props<Value>) {
  const [chosen, press] = usePressed(options);
  return options.map(({ value, label, detail }) => (
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
      />
      <span>{label}</span>
      {detail ? <span className="choice-detail">{detail}</span> : null}
    </label>
  ));
}

/** Few exclusive choices side by side. */
export function Segments<Value>({ name, options, onChoose, onNear }: Props<Value>) {
  const [chosen, press] = usePressed(options);
  return (
    <div className="segments">
      {options.map(({ value, label }) => (
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
          />
          {label}
        </label>
      ))}
    </div>
  );
}
