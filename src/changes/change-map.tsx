import { useEffect, useMemo, useRef, useState } from 'react';
import type { Boundaries, Context } from '../domain/geometry';
import { fitCamera, type Size } from '../domain/projection';
import { svgMarkup } from '../render/svg/svg-markup';
import type { DesignTokens } from '../tokens/design-tokens';
import { divergingTokens } from '../tokens/diverging';
import { TOKENS } from '../tokens/token-sets';
import { Swatch } from '../ui/legend/swatch';
import type { ChangeMap } from '../view/versions/maps/change-map';

const DARK = '(prefers-color-scheme: dark)';

/** True while the device asks for dark; paper is always light. */
function useDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return dark;
}

const WIDE: Size = { width: 760, height: 600 };
const NARROW: Size = { width: 380, height: 380 };
const MARGIN = { top: 12, right: 12, bottom: 12, left: 12 };

function usePhone(): boolean {
  const [phone, setPhone] = useState(() => window.innerWidth < 600);
  useEffect(() => {
    const follow = (): void => setPhone(window.innerWidth < 600);
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return phone;
}

interface Props {
  readonly map: ChangeMap;
  readonly boundaries: Boundaries;
  readonly context: Context;
}

interface PictureProps extends Props {
  readonly tokens: DesignTokens;
  readonly size: Size;
  readonly className: string;
}

function Picture({ map, boundaries, context, tokens, size, className }: PictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const markup = useMemo(() => {
    const region = boundaries.bbox({ niveau: 'region' });
    return region
      ? svgMarkup(map.view, boundaries, context, tokens, fitCamera(region, size, MARGIN), size, {
          idPrefix: `changement-${map.id}-${tokens.name}-`,
        })
      : '';
  }, [map, boundaries, context, tokens, size]);
  useEffect(() => {
    if (box.current) box.current.innerHTML = markup;
  }, [markup]);
  return <div className={className} ref={box} />;
}

/** One map with its legend and how to read it; on paper in the colours of paper. */
export function ChangeMapView(props: Props) {
  const { map } = props;
  const [dark, phone] = [useDark(), usePhone()];
  const size = phone ? NARROW : WIDE;
  const tokens = useMemo(() => divergingTokens(dark ? TOKENS.dark : TOKENS.light), [dark]);
  const paper = useMemo(() => divergingTokens(TOKENS.light), []);
  const legend = (of: DesignTokens, className: string) => (
    <ul className={`ch-legend ${className}`} aria-label={`Légende\u00a0: ${map.title}`}>
      {map.legend.map(({ id, label, swatch, count, note }) => (
        <li key={id}>
          <Swatch swatch={swatch} tokens={of} />
          <span>
            {label}
            {count ? <span className="quiet"> ({count})</span> : null}
            {note ? <span className="quiet"> {note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="ch-map" aria-labelledby={`ch-map-${map.id}`}>
      <h3 id={`ch-map-${map.id}`}>{map.title}</h3>
      <div className="ch-drawn">
        <Picture
          {...props}
          tokens={tokens}
          size={size}
          className={dark ? 'ch-picture ch-screen' : 'ch-picture'}
        />
        {legend(tokens, dark ? 'ch-screen' : '')}
        {dark ? (
          <>
            <Picture {...props} tokens={paper} size={size} className="ch-picture ch-paper" />
            {legend(paper, 'ch-paper')}
          </>
        ) : null}
      </div>
      {map.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </section>
  );
}
