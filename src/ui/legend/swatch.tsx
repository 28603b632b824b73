import { limitRows } from '../../theme/limit-rows';
import type { MapTheme } from '../../theme/map-theme';
import { partToken } from '../../theme/map-theme';
import { absenceInks, hatchInks, overlayInks, PATTERNS, unknownInks } from '../../theme/patterns';
import type { Swatch as SwatchView } from '../../view/legend';
import type { Fill } from '../../view/map-view';
import { HEIGHT, Patch, WIDTH } from './patch';

function fillPaint(theme: MapTheme, fill: Fill): string {
  switch (fill.kind) {
    case 'class':
      return theme.ramp[fill.rank] ?? theme.land;
    case 'category':
      return theme.categories[fill.category];
    case 'absence':
      return theme.absences[fill.absence].ground;
    case 'crossed':
      return theme.crossed[fill.crossed][fill.partial ? 'pale' : 'fill'];
    case 'uncovered':
      return fill.asked ? theme.uncoveredAsked : theme.uncovered;
    case 'land':
      return theme.land;
  }
}

/** From disc to disc of a sign that shows several. */
const DISC_STEP = 14;
/** Outline of a perimeter by its precision, as the map draws it. */
const DASH = { exact: undefined, interprete: '7 4', approche: '1.8 2' } as const;

/** Small drawing of a sign, made from the same tokens and patterns as the map. */
export function Swatch({ swatch, theme }: { readonly swatch: SwatchView; readonly theme: MapTheme }) {
  const size = swatch.kind === 'circle' ? Math.max(HEIGHT, Math.ceil(swatch.radius * 2 + 2)) : HEIGHT;
  const discs = swatch.kind === 'point' ? swatch.discs.length * DISC_STEP : 0;
  const width = swatch.kind === 'circle' ? Math.max(WIDTH, size) : Math.max(WIDTH, discs);
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
      return swatch.fill.kind === 'crossed' && swatch.fill.crossed === 'inconnu' ? (
        <Patch theme={theme} fill="none" pattern={PATTERNS['croise-inconnu']} inks={unknownInks(theme)} />
      ) : swatch.fill.kind === 'absence' ? (
        <Patch
          theme={theme}
          fill="none"
          pattern={PATTERNS[swatch.fill.absence]}
          inks={absenceInks(theme, swatch.fill.absence)}
        />
      ) : (
        <Patch theme={theme} fill={fillPaint(theme, swatch.fill)} />
      );
    case 'bands': {
      const band = (WIDTH - 2) / swatch.fills.length;
      return (
        <>
          {swatch.fills.map((fill, i) => (
            <rect
              key={fillPaint(theme, fill)}
              x={1 + i * band}
              y="1"
              width={band}
              height={HEIGHT - 2}
              fill={fillPaint(theme, fill)}
            />
          ))}
          <Patch theme={theme} fill="none" />
        </>
      );
    }
    case 'precision':
      // A stretch of outline, never a white box: plain land has a meaning of its own.
      return swatch.precision === 'approche' ? (
        <Patch
          theme={theme}
          fill="none"
          dash={DASH.approche}
          pattern={PATTERNS['perimetre-approche']}
          inks={hatchInks(theme)}
        />
      ) : (
        <path
          d={`M1 ${cy}H${WIDTH - 1}`}
          stroke={theme.lines.perimeter.color}
          strokeWidth="2.2"
          strokeDasharray={DASH[swatch.precision]}
        />
      );
    case 'left-out':
      return (
        <Patch theme={theme} fill={theme.uncovered} dash="1.4 3.4" ink={theme.lines['left-out'].color} />
      );
    case 'contour':
      return (
        <rect
          x="3"
          y="3"
          width={WIDTH - 6}
          height={HEIGHT - 6}
          fill="none"
          stroke={swatch.of === 'selected' ? theme.accent : theme.emphasis}
          strokeWidth="2.6"
        />
      );
    case 'overlay':
      return (
        <Patch
          theme={theme}
          fill={theme.land}
          pattern={PATTERNS.surimpression}
          inks={overlayInks(theme, swatch.category)}
          ink={theme.overlays[swatch.category]}
        />
      );
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
          <Patch theme={theme} fill={theme.ramp[3] ?? theme.land} />
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
      return swatch.discs.map(({ category, overlay }, i) => (
        <circle
          key={`${category}-${overlay}`}
          cx={cx + (i - (swatch.discs.length - 1) / 2) * DISC_STEP}
          cy={cy}
          r="5"
          fill={overlay ? theme.overlays[category] : theme.categories[category]}
          stroke={theme.lines.perimeter.color}
          strokeWidth="1.4"
        />
      ));
    case 'limits':
      return limitRows(swatch.lines, cy).map(({ line, y }) => (
        <path
          key={line}
          d={`M1 ${y}H${WIDTH - 1}`}
          stroke={theme.lines[line].color}
          strokeWidth={theme.lines[line].width}
        />
      ));
    case 'ring':
      return (
        <>
          <circle cx={cx} cy={cy} r="6" fill="none" stroke={theme.casing} strokeWidth="5" />
          <circle cx={cx} cy={cy} r="6" fill="none" stroke={theme.emphasis} strokeWidth="2.4" />
        </>
      );
  }
}
