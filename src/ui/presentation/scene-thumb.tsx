import type { ReactNode } from 'react';
import type { WholeScene } from './scene-panel';

/** Lines of a thumbnail: enough to tell one scene of words from another. */
const LINES = 5;

/** A scene in small: its map, or the beginning of its words. */
export function SceneThumb({ scene, picture }: { readonly scene: WholeScene; readonly picture: ReactNode }) {
  if (picture) return picture;
  const lines = [
    scene.phrase,
    ...scene.figures.map(({ text, label }) => `${text} ${label}`),
    ...scene.points,
    ...(scene.table?.rows ?? []).map((row) => [row[0], row.at(-1)].join(' · ')),
  ].filter((line) => line !== '');
  return (
    <span className="scene-thumb" aria-hidden="true">
      <strong>{scene.titre}</strong>
      {lines.slice(0, LINES).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
