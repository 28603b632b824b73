import { isJsonObject } from './text/own-field';

/** An axe as the words of a scene may name it. */
export interface NamedAxe {
  readonly num: number;
  readonly titreCourt: string;
}

/** For which axes a scene is repeated: each of them, or those that no other scene shows. */
export const EACH = ['axes', 'autres-axes'] as const;

const eachOf = (scene: unknown): unknown => (isJsonObject(scene) ? scene.pour : undefined);

/** A scene as it is shown, and its index in the file: a scene that is repeated has one place. */
export interface ShownScene {
  readonly scene: unknown;
  readonly source: number;
}

/** A scene with the number and the name of an axe in place of `{axe}` and `{axe.titre}`. */
function sceneFor(scene: unknown, { num, titreCourt }: NamedAxe): unknown {
  if (!isJsonObject(scene)) return scene;
  const { pour: _, ...own } = scene;
  const name = JSON.stringify(titreCourt).slice(1, -1);
  return JSON.parse(
    JSON.stringify(own)
      .replaceAll('{axe}', String(num))
      .replaceAll('{axe.titre}', () => name),
  );
}

/**
 * The scenes of a file as they are shown: those that hold `"pour": "axes"` once for each axe, `"autres-axes"` once for
 * each that no scene without it shows, so that an axe more is presented without a word more. Scenes that follow each
 * other go together: map then list of one axe, map then list of the next.
 */
export function forEachAxe(scenes: readonly unknown[], axes: readonly NamedAxe[]): readonly ShownScene[] {
  const words = JSON.stringify(scenes.filter((scene) => eachOf(scene) === undefined));
  const shown = ({ num }: NamedAxe): boolean => new RegExp(`axe${num}\\b|[?&"]axe=${num}\\b`).test(words);
  const blocks: ShownScene[][] = [];
  scenes.forEach((scene, source) => {
    const last = blocks.at(-1);
    if (last && eachOf(last[0]?.scene) === eachOf(scene)) last.push({ scene, source });
    else blocks.push([{ scene, source }]);
  });
  return blocks.flatMap((block) => {
    const each = eachOf(block[0]?.scene);
    if (each !== 'axes' && each !== 'autres-axes') return block;
    return axes
      .filter((axe) => each === 'axes' || !shown(axe))
      .flatMap((axe) => block.map(({ scene, source }) => ({ scene: sceneFor(scene, axe), source })));
  });
}
