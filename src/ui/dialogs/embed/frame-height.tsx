import type { FrameHeight } from '../../../view/embed/embed-code';

const LIMITS = { least: 240, most: 2000 } as const;

interface Props {
  /** CSS pixels. */
  readonly height: number;
  /** What the content needs at usual widths; none while it is being measured, or where it cannot be. */
  readonly measured: readonly FrameHeight[];
  readonly onHeight: (height: number) => void;
}

/** Height of a frame: typed, or as measured at a width. */
export function FrameHeightField({ height, measured, onHeight }: Props) {
  return (
    <>
      <label className="embed-height">
        Hauteur du cadre, en pixels
        <input
          type="number"
          min={LIMITS.least}
          max={LIMITS.most}
          value={height}
          onChange={({ target: { valueAsNumber } }) => {
            if (Number.isFinite(valueAsNumber)) {
              onHeight(Math.round(Math.min(Math.max(valueAsNumber, LIMITS.least), LIMITS.most)));
            }
          }}
        />
      </label>
      {measured.length > 0 ? (
        <fieldset className="embed-measured">
          <legend>Hauteurs mesurées, selon la largeur du cadre</legend>
          {measured.map((one) => (
            <button
              key={one.width}
              type="button"
              className="button"
              aria-pressed={one.height === height}
              onClick={() => onHeight(one.height)}
            >
              {one.width}&nbsp;de large&nbsp;: {one.height}
            </button>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
