import { useState } from 'react';
import { readStored, writeStored } from '../../common/storage';

const OFF = 'non';

/** Whether single characters act while presenting; a person's choice, kept where the browser allows it. */
export function useCharacterKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => readStored('pactes-hdf:raccourcis') !== OFF);
  return [
    on,
    (next) => {
      writeStored('pactes-hdf:raccourcis', next ? null : OFF);
      setOn(next);
    },
  ];
}
