import { useCallback, useMemo } from 'react';
import type { GlossaryTerm } from '../../domain/pacts';
import type { Figures } from '../../load/versions/figures';
import type { Glossary } from '../../ui/common/term';
import { loadTerms } from '../common/data/figures';
import { type Later, useLater } from '../hooks/use-later';

/** The acronyms, from the first sheet or dialog that uses some; text is plain until then. */
export function useGlossary(
  figures: Figures,
  wanted: boolean,
): {
  readonly terms: Later<readonly GlossaryTerm[]>;
  readonly glossary: Glossary;
} {
  const load = useCallback(() => loadTerms(figures), [figures]);
  const terms = useLater(load, wanted);
  const glossary = useMemo<Glossary>(
    () => new Map(terms.kind === 'ready' ? terms.value.map((term) => [term.sigle, term]) : []),
    [terms],
  );
  return { terms, glossary };
}
