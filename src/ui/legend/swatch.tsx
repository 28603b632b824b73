import { useId } from 'react';
import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import {
  absenceInks,
  crossedInks,
  hatchInks,
  overlayInks,
  PATTERNS,
  type Pattern,
  type PatternInks,
  wrapped,
} from '../../theme/patterns';
import type { Swatch as SwatchView } from '../../view/legend';
import type { Fill } from '../../view/map-view';

const WIDTH = 28;
const HEIGHT = 18;

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

function fillPaint(theme: MapTheme, fill: Fill): string {
  switch (fill.kind) {
    case 'class':
      return theme.ramp[fill.rank] ?? theme.land;
    case 'category':
      return theme.categories[fill.category];
    case 'absence':
      return theme.absences[fill.absence].ground;
    case 'crossed':
      return theme.crossed[fill.crossed].fill;
    case 'land':
      return theme.land;
  }
}

const OVERLAY_CATEGORY = {
  'france-travail': 'vague-2',
  'pactes-territoriaux': 'pts',
  lieux: 'lieu',
} as const;

function Box({
  theme,
  fill,
  pattern,
  inks,
  dash,
}: {
  theme: MapTheme;
  fill: string;
  pattern?: Pattern;
  inks?: PatternInks;
  dash?: string;
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
        stroke={theme.lines.perimeter.color}
        strokeWidth="1.4"
        strokeDasharray={dash}
      />
    </>
  );
}

/** Small drawing of a sign, made from the same tokens and patterns as the map. */
export function Swatch({ swatch, theme }: { readonly swatch: SwatchView; readonly theme: MapTheme }) {
  const size = swatch.kind === 'circle' ? Math.max(HEIGHT, Math.ceil(swatch.radius * 2 + 2)) : HEIGHT;
  const width = swatch.kind === 'circle' ? Math.max(WIDTH, size) : WIDTH;
  return (
    <svg
      className="swatch"
      width={width}
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      <SwatchBody swatch={swatch} theme={theme} center={[width / 2, size / 2]} />
    </svg>
  );
}

function SwatchBody({
  swatch,
  theme,
  center: [cx, cy],
}: {
  swatch: SwatchView;
  theme: MapTheme;
  center: readonly [number, number];
}) {
  switch (swatch.kind) {
    case 'fill':
      return swatch.fill.kind === 'crossed' ? (
        <Box
          theme={theme}
          fill="none"
          pattern={PATTERNS[`croise-${swatch.fill.crossed}`]}
          inks={crossedInks(theme, swatch.fill.crossed, swatch.fill.partial)}
        />
      ) : swatch.fill.kind === 'absence' ? (
        <Box
          theme={theme}
          fill="none"
          pattern={PATTERNS[swatch.fill.absence]}
          inks={absenceInks(theme, swatch.fill.absence)}
        />
      ) : (
        <Box theme={theme} fill={fillPaint(theme, swatch.fill)} />
      );
    case 'precision':
      switch (swatch.precision) {
        case 'exact':
          return <Box theme={theme} fill={theme.land} />;
        case 'interprete':
          return <Box theme={theme} fill={theme.land} dash="4.5 2.5" />;
        case 'approche':
          return (
            <Box
              theme={theme}
              fill={theme.land}
              dash="1.8 2"
              pattern={PATTERNS['perimetre-approche']}
              inks={hatchInks(theme)}
            />
          );
      }
      break;
    case 'overlay': {
      const category = OVERLAY_CATEGORY[swatch.overlay];
      return (
        <Box theme={theme} fill="none" pattern={PATTERNS.surimpression} inks={overlayInks(theme, category)} />
      );
    }
    case 'circle':
      return (
        <>
          {/* On the ground that it has on the map: it lets some of it through. */}
          <circle cx={cx} cy={cy} r={swatch.radius} fill={theme.land} />
          <circle
            cx={cx}
            cy={cy}
            r={swatch.radius}
            fill={theme.circle.fill}
            fillOpacity={theme.circle.opacity}
            stroke={theme.circle.stroke}
          />
        </>
      );
    case 'disc':
      return (
        <>
          <Box theme={theme} fill={theme.ramp[3] ?? theme.land} />
          <circle cx={cx} cy={cy} r="6.6" fill={theme.casing} />
          <circle
            cx={cx}
            cy={cy}
            r="5"
            fill={fillPaint(theme, swatch.fill)}
            stroke={theme.lines.perimeter.color}
            strokeWidth="1.4"
          />
        </>
      );
    case 'part': {
      const part = partToken(swatch.token);
      return (
        <>
          <circle
            cx={cx}
            cy={cy}
            r="8.5"
            fill={part.fill}
            stroke={theme.lines.perimeter.color}
            strokeWidth="1"
          />
          <text x={cx} y={cy + 4} textAnchor="middle" fontSize="11" fontWeight="700" fill={part.ink}>
            {swatch.letter}
          </text>
        </>
      );
    }
    case 'point':
      return (
        <circle
          cx={cx}
          cy={cy}
          r="6"
          fill={theme.categories['vague-2']}
          stroke={theme.lines.perimeter.color}
          strokeWidth="1.4"
          strokeDasharray="2.4 1.8"
        />
      );
    case 'ring':
      return (
        <>
          <circle cx={cx} cy={cy} r="6" fill="none" stroke={theme.casing} strokeWidth="5" />
          <circle cx={cx} cy={cy} r="6" fill="none" stroke={theme.emphasis} strokeWidth="2.4" />
        </>
      );
  }
}
