import { useMemo } from 'react';
import type { GlossaryTerm } from '../../domain/pacts';
import { parseGlossary } from '../../load/pacts-json';
import type { Glossary } from '../../ui/common/term';
import { type Later, useLater } from '../hooks/use-later';

const loadTerms = (): Promise<readonly GlossaryTerm[]> =>
  import('virtual:glossaire').then((module) => parseGlossary(module.default));

/** The acronyms, from the first sheet or dialog that uses some; text is plain until then. */
export function useGlossary(wanted: boolean): {
  readonly terms: Later<readonly GlossaryTerm[]>;
  readonly glossary: Glossary;
} {
  const terms = useLater(loadTerms, wanted);
  const glossary = useMemo<Glossary>(
    () => new Map(terms.kind === 'ready' ? terms.value.map((term) => [term.sigle, term]) : []),
    [terms],
  );
  return { terms, glossary };
}
