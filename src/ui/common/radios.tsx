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

/** Exclusive choices one under the other. */
export const Choices = <Value,>({ name, options, onChoose, onNear }: Props<Value>) =>
  options.map(({ value, label, on, detail }) => (
    <label
      key={String(value)}
      className={`choice${detail === undefined ? '' : ' choice-tall'}${on ? ' choice-on' : ''}`}
      onPointerEnter={() => onNear?.(value)}
    >
      <input type="radio" name={name} className="sr-input" checked={on} onChange={() => onChoose(value)} />
      <span>{label}</span>
      {detail ? <span className="choice-detail">{detail}</span> : null}
    </label>
  ));

/** Few exclusive choices side by side. */
export const Segments = <Value,>({ name, options, onChoose, onNear }: Props<Value>) => (
  <div className="segments">
    {options.map(({ value, label, on }) => (
      <label
        key={String(value)}
        className={on ? 'segment segment-on' : 'segment'}
        onPointerEnter={() => onNear?.(value)}
      >
        <input type="radio" name={name} className="sr-input" checked={on} onChange={() => onChoose(value)} />
        {label}
      </label>
    ))}
  </div>
);
