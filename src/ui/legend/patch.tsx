import { useId } from 'react';
import type { MapTheme } from '../../theme/map-theme';
import { type Pattern, type PatternInks, wrapped } from '../../theme/patterns';

/** Of a sign, CSS pixels. */
export const WIDTH = 28;
export const HEIGHT = 18;

function PatternDef({ id, pattern, inks }: { id: string; pattern: Pattern; inks: PatternInks }) {
  return (
    <pattern id={id} width={pattern.size} height={pattern.size} patternUnits="userSpaceOnUse">
      {inks.ground ? <rect width={pattern.size} height={pattern.size} fill={inks.ground} /> : null}
      {wrapped(pattern).map((mark, i) => {
        const color = mark.halo ? inks.halo : inks.ink;
        const key = `${mark.kind}-${i}`;
        return mark.kind === 'dot' ? (
          <circle key={key} cx={mark.at[0]} cy={mark.at[1]} r={mark.radius} fill={color} />
        ) : (
          <path
            key={key}
            d={`M${mark.from.join(' ')}L${mark.to.join(' ')}`}
            stroke={color}
            strokeWidth={mark.width}
          />
        );
      })}
    </pattern>
  );
}

/** A framed patch: fill, then pattern, then outline. */
export function Patch({
  theme,
  fill,
  pattern,
  inks,
  dash,
  ink = theme.lines.perimeter.color,
}: {
  theme: MapTheme;
  fill: string;
  pattern?: Pattern;
  inks?: PatternInks;
  dash?: string;
  ink?: string;
}) {
  const id = useId();
  return (
    <>
      {pattern && inks ? (
        <defs>
          <PatternDef id={id} pattern={pattern} inks={inks} />
        </defs>
      ) : null}
      <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} fill={fill} />
      {pattern ? <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} fill={`url(#${id})`} /> : null}
      <rect
        x="1"
        y="1"
        width={WIDTH - 2}
        height={HEIGHT - 2}
        fill="none"
        stroke={ink}
        strokeWidth="1.4"
        strokeDasharray={dash}
      />
    </>
  );
}
