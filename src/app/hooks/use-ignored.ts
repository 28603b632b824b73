import { useEffect } from 'react';
import type { Resources } from './use-resources';

/** Says what of the link was ignored, until a link that says nothing wrong. */
export function useIgnored(
  ignored: readonly string[],
  { say, unsay }: Pick<Resources, 'say' | 'unsay'>,
): void {
  useEffect(() => {
    if (ignored.length === 0) {
      unsay('link');
      return;
    }
    say({
      id: 'link',
      text: `Une partie du lien a été ignorée. ${ignored.join(' ')} Le reste est affiché.`,
      retry: null,
    });
  }, [ignored, say, unsay]);
}
