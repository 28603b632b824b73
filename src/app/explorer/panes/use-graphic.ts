import { useMemo } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import type { DesignTokens } from '../../../tokens/design-tokens';
import type { Dispatch, Highlight } from '../../../ui/common/types';
import { useLater } from '../../hooks/use-later';

/** What the graphic of a theme is given. */
export interface GraphicProps {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly tokens: DesignTokens;
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
}

type Build<T> = (model: Model, state: ExplorerState) => T | null;
const NONE = (): Promise<null> => Promise.resolve(null);

/**
 * What the graphic of a theme shows of a state, once its code has come; `null` where there is nothing to show.
 * @param load of the theme: the same function at each render
 */
export function useGraphic<T>(
  load: (() => Promise<Build<T>>) | undefined,
  { model, state }: GraphicProps,
): {
  readonly graphic: T | null;
  /** Not known yet: its room is kept. */
  readonly waiting: boolean;
  readonly retry: (() => void) | null;
} {
  const later = useLater<Build<T> | null>(load ?? NONE, true);
  const build = later.kind === 'ready' ? later.value : null;
  const graphic = useMemo(() => build?.(model, state) ?? null, [build, model, state]);
  return { graphic, waiting: later.kind === 'waiting', retry: later.kind === 'failed' ? later.retry : null };
}
