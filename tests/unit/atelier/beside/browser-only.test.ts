import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsOf } from '../../../../scripts/lib/checks/architecture';
import { importGraph, reached } from '../../../../scripts/lib/checks/loops';

const files = ['src', 'scripts', 'geodata']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')),
  )
  .filter((path) => /(?<!\.d)\.tsx?$/.test(path));

test('what writes a site in the atelier asks nothing of Node', { timeout: 60_000 }, () => {
  const importsOf = (path: string) => factsOf(path, readFileSync(path, 'utf8')).imports;
  const graph = importGraph(new Map(files.map((path) => [path, importsOf(path)])));
  const needed = reached(graph, ['src/atelier/publish/atelier-site-worker.ts']);
  expect([...needed]).toContain('scripts/start-page/start-page.ts');
  const ofNode = [...needed].flatMap((path) =>
    importsOf(path)
      .filter(
        ({ specifier, kind }) => kind !== 'type' && /^node:|^(culori|@resvg|subset-font)/.test(specifier),
      )
      .map(({ specifier }) => `${path} : ${specifier}`),
  );
  expect(ofNode).toEqual([]);
});
