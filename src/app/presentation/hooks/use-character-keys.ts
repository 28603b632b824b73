import { useState } from 'react';
import { keep, readKept } from '../../common/kept';

const OFF = 'non';

/** Whether single characters act while presenting; a person's choice, kept where the browser allows it. */
export function useCharacterKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readKept('pactes-hdf:raccourcis') !== OFF);
  return [
    on,
    (next) => {
      keep('pactes-hdf:raccourcis', next ? null : OFF);
      setOn(next);
    },
  ];
}
