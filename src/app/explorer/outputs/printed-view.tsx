import { useMemo } from 'react';
import type { Size } from '../../../domain/projection';
import { PrintSheet } from '../../../ui/print/print-sheet';
import { formatInteger } from '../../../view/text/formats';
import {
  documentOf,
  isWaiting,
  lacksSheet,
  type OutputScene,
  pictureOf,
  sheetOf,
  tableOf,
} from './output-scene';

/** Inside of the margins, CSS pixels (96 to the inch), a line short of the page so that nothing spills over. */
const PAGE: Readonly<Record<'a4' | 'a3', Size>> = {
  a4: { width: 1046, height: 706 },
  a3: { width: 1496, height: 1020 },
};

/** What paper lacks, and what to do: a browser that prints by itself waits for nothing. */
function missing(scene: OutputScene): readonly string[] {
  const again = 'Relancez l’impression dans un instant.';
  return [
    ...(isWaiting(scene)
      ? [
          `Les communes n’étaient pas toutes arrivées quand cette page a été imprimée\u00a0: leurs limites ou leurs noms manquent ici. ${again}`,
        ]
      : scene.boundaries === null
        ? ['Le fond de carte manque\u00a0: cette page n’a pas de carte.']
        : []),
    ...(lacksSheet(scene) ? [`La fiche n’était pas arrivée quand cette page a été imprimée. ${again}`] : []),
  ];
}

/** More rows than anybody reads on paper: all communes would fill some 140 pages behind one map. */
const MOST_ROWS = 400;
const tooMany = (rows: number): string | null =>
  rows > MOST_ROWS
    ? `Le tableau a ${formatInteger(rows)} lignes\u00a0: trop pour le papier. «\u00a0Exporter\u00a0» le donne entier, pour un tableur.`
    : null;

interface Props {
  readonly scene: OutputScene;
  readonly paper: 'a4' | 'a3';
}

/** The live view on paper: map and legend, the sheet of what is chosen, the table. */
export function PrintedView({ scene, paper }: Props) {
  const made = useMemo(() => documentOf(scene), [scene]);
  const picture = useMemo(
    () => pictureOf(scene, made, PAGE[paper], 'print', 'papier-'),
    [scene, made, paper],
  );
  const sheet = useMemo(() => sheetOf(scene), [scene]);
  const table = tableOf(scene);
  return (
    <PrintSheet
      {...{ paper, picture, sheet, made, table }}
      missing={missing(scene)}
      tooMany={tooMany(table.rows.length)}
    />
  );
}
