import { createContext, useContext } from 'react';
import type { Dispatch } from '../common/types';

/** Told of the command that a click would give, while the pointer is over it: what it shows may be made ready. */
export const ForeseeContext = createContext<Dispatch>(() => {});

export const useForesee = (): Dispatch => useContext(ForeseeContext);
