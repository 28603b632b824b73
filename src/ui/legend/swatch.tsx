import { useId } from 'react';
import type { DesignTokens } from '../../tokens/design-tokens';
import { type NamedPattern, patternsOf, wrapped } from '../../tokens/patterns';
import type { Swatch as SwatchView } from '../../view/legend';
import { drawSign, type SignShape } from '../../view/legend/sign';

function PatternDef({ id, named: { pattern, inks } }: { id: string; named: NamedPattern }) {
  return (
    <defs>
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
    </defs>
  );
}

type Stroke = Extract<SignShape, { readonly kind: 'rect' }>['stroke'];
const lined = (stroke: Stroke) =>
  stroke ? { stroke: stroke.color, strokeWidth: stroke.width, strokeDasharray: stroke.dash?.join(' ') } : {};

interface ShapeProps {
  readonly shape: SignShape;
  /** Before the id of a pattern. */
  readonly prefix: string;
  readonly named: readonly NamedPattern[];
}

function Shape({ shape, prefix, named }: ShapeProps) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      const at = { x, y, width, height };
      const over = named.find(({ id }) => id === shape.pattern);
      return (
        <>
          {over && !over.inks.ground && shape.fill ? <rect {...at} fill={shape.fill} /> : null}
          <rect
            {...at}
            fill={over ? `url(#${prefix}${over.id})` : (shape.fill ?? 'none')}
            {...lined(shape.stroke)}
          />
        </>
      );
    }
    case 'circle':
      return (
        <circle
          cx={shape.cx}
          cy={shape.cy}
          r={shape.r}
          fill={shape.fill ?? 'none'}
          fillOpacity={shape.opacity === 1 ? undefined : shape.opacity}
          {...lined(shape.stroke)}
        />
      );
    case 'line':
      return <path d={`M${shape.from} ${shape.y}H${shape.to}`} {...lined(shape.stroke)} />;
    case 'letter':
      return (
        <text x={shape.x} y={shape.y} textAnchor="middle" fontSize="11" fontWeight="700" fill={shape.color}>
          {shape.text}
        </text>
      );
  }
}

/** A sign of the legend: the shapes that pictures and slides draw too. */
export function Swatch({ swatch, tokens }: { readonly swatch: SwatchView; readonly tokens: DesignTokens }) {
  const id = useId();
  const { width, height, shapes } = drawSign(swatch, tokens);
  const used = new Set(shapes.flatMap((shape) => (shape.kind === 'rect' ? (shape.pattern ?? []) : [])));
  const named = used.size === 0 ? [] : patternsOf(tokens).filter((pattern) => used.has(pattern.id));
  return (
    <svg
      className="swatch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {named.map((pattern) => (
        <PatternDef key={pattern.id} id={id + pattern.id} named={pattern} />
      ))}
      {shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes of one sign, always the same in number and order
        <Shape key={i} shape={shape} prefix={id} named={named} />
      ))}
    </svg>
  );
}
