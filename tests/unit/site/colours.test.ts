import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { publisherPlugin } from '../../../scripts/site/vite-publisher';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

const folder = temporaryFolder('editeur');

test('the built style sheet of the app ends with the colours of the publisher', async () => {
  for (const path of ['editeur.schema.json', 'src/ui/styles/tokens.css'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  const publisher: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(ROOT, 'editeur.json'), 'utf8'),
  );
  const couleurs = { clair: { blue: '#000091' }, sombre: { blue: '#b1b1f9' } };
  writeFileSync(join(folder, 'editeur.json'), JSON.stringify({ ...publisher, couleurs }));
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [publisherPlugin(`${folder}/`)],
    build: { write: false, rollupOptions: { input: join(ROOT, 'src/ui/styles/index.css') } },
  });
  const outputs = 'output' in result ? result.output : [];
  const css = outputs.find(({ fileName }) => fileName.endsWith('.css'));
  const text = css?.type === 'asset' ? css.source.toString() : '';
  expect(text).toContain('--ink:');
  const last = (value: string): number => text.lastIndexOf(value);
  expect(last('--blue:#000091')).toBeGreaterThan(last('--blue:#0b2f5e'));
  expect(last('--blue:#b1b1f9')).toBeGreaterThan(last('--blue:#a9c8ea'));
});
