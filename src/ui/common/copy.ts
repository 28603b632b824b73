import { createContext, useContext } from 'react';
import type { SiteCopy } from '../../view/text/copy';

/** Given once by the app, and by the page that the build writes. */
export const CopyContext = createContext<SiteCopy>({
  titre: '',
  lieu: '',
  site: '',
  licence: '',
  origin: { support: '', calcul: '', cog: '' },
  date: { support: '', calcul: '', cog: '' },
  slide: () => null,
  regions: '',
});

export const useCopy = (): SiteCopy => useContext(CopyContext);
