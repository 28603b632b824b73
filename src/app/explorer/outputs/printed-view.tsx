import { useMemo } from 'react';
import type { Size } from '../../../domain/projection';
import { PrintSheet } from '../../../ui/print/print-sheet';
import { documentOf, type OutputScene, pictureOf, tableOf } from './output-scene';

/** Inside of the margins, CSS pixels (96 to the inch), a line short of the page so that nothing spills over. */
const PAGE: Readonly<Record<'a4' | 'a3', Size>> = {
  a4: { width: 1046, height: 706 },
  a3: { width: 1496, height: 1020 },
};

interface Props {
  readonly scene: OutputScene;
  readonly paper: 'a4' | 'a3';
}

/** The live view on paper. */
export function PrintedView({ scene, paper }: Props) {
  const made = useMemo(() => documentOf(scene), [scene]);
  const picture = useMemo(
    () => pictureOf(scene, made, PAGE[paper], 'print', 'papier-'),
    [scene, made, paper],
  );
  return <PrintSheet paper={paper} picture={picture} table={tableOf(scene)} made={made} />;
}
