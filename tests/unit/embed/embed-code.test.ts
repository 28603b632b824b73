import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { commandQuery } from '../../../src/app/embed/embed-messages';
import {
  type EmbedCodeOptions,
  frameCode,
  frameId,
  listenerCode,
  pictureCode,
  scriptCode,
  styleSheet,
  UNMEASURED_HEIGHT,
} from '../../../src/view/embed/embed-code';

const OPTIONS: EmbedCodeOptions = {
  embedHref: 'https://carte.example/pactes/?mode=integration&theme=france-travail&sel=ft-laon',
  fullHref: 'https://carte.example/pactes/?theme=france-travail&sel=ft-laon',
  title: 'Carte « France Travail » & pactes <2024>',
  description: '13 périmètres, "vague 1" et vague 2.',
  height: 620,
  heights: [],
  strict: false,
  listenerHref: 'https://carte.example/pactes/v1/integration.js',
  scriptHref: 'https://carte.example/pactes/v1/carte.js',
  picture: { href: 'https://carte.example/pactes/images/france-travail.png', width: 1800, height: 1200 },
};
const MEASURED = [
  { width: 320, height: 905 },
  { width: 640, height: 742 },
  { width: 960, height: 561 },
];
const STRICT: EmbedCodeOptions = { ...OPTIONS, heights: MEASURED, strict: true };
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'void-style': 'off', 'long-title': 'off' },
});

describe('the code of an embed', () => {
  test.each([
    ['frame', frameCode(OPTIONS)],
    ['frame and listener', listenerCode(OPTIONS, 'carte-1')],
    ['one line', scriptCode(OPTIONS)],
    ['picture', pictureCode(OPTIONS)],
    ['measured frame', frameCode({ ...OPTIONS, heights: MEASURED })],
    ['frame of a strict host', frameCode(STRICT)],
    ['picture of a strict host', pictureCode(STRICT)],
  ])('%s passes an HTML validator', async (_, code) => {
    const report = await validator.validateString(code);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  test('a frame names itself, waits, tells little, and never gets our origin', () => {
    const code = frameCode(OPTIONS);
    for (const part of ['title="', 'loading="lazy"', 'allow="fullscreen"', 'referrerpolicy="', 'sandbox="']) {
      expect(code).toContain(part);
    }
    expect(code).not.toContain('allow-same-origin');
    expect(code).toContain('&amp;theme=france-travail');
  });

  test('a measured frame tells what it needs at each width', () => {
    expect(frameCode({ ...OPTIONS, heights: MEASURED })).toMatch(
      /^<!-- Hauteur\u00a0: 905 px pour 320 px de large, 742 px pour 640 px de large, 561 px pour 960 px de large\. -->\n<iframe/,
    );
  });

  test('a strict host gets a class in the place of each style, and the rules of its sheet', () => {
    for (const code of [frameCode(STRICT), listenerCode(STRICT, 'carte-1'), pictureCode(STRICT)]) {
      expect(code).not.toContain('style=');
      expect(code).toContain('class="carte-pactes');
    }
    expect(styleSheet(STRICT, 'cadre')).toBe(
      [
        '.carte-pactes { width: 100%; border: 0; }',
        '@media print { .carte-pactes { max-height: 95vh; } }',
        '.carte-pactes-cadre { container-type: inline-size; }',
        '.carte-pactes-cadre > .carte-pactes { height: 905px; }',
        '@container (min-width: 640px) { .carte-pactes-cadre > .carte-pactes { height: 742px; } }',
        '@container (min-width: 960px) { .carte-pactes-cadre > .carte-pactes { height: 561px; } }',
      ].join('\n'),
    );
    // The listener gives the height itself: a rule of the sheet would only be in its way before it speaks.
    expect(styleSheet(STRICT, 'ecouteur').replace(/@media print.*/, '')).not.toContain('height');
  });

  test('the same view has the same frame name, another view another', () => {
    expect(frameId('a=1')).toBe(frameId('a=1'));
    expect(frameId('a=1')).not.toBe(frameId('a=2'));
    expect(frameId('theme=é')).toMatch(/^[\w-]{1,40}$/);
  });

  test('one line carries the view and the title, and no frame of its own', () => {
    const code = scriptCode(OPTIONS);
    expect(code.split('\n')).toHaveLength(1);
    expect(code).toContain('data-vue="theme=france-travail&amp;sel=ft-laon"');
    expect(code).not.toContain('iframe');
    const script = readFileSync('public/v1/carte.js', 'utf8');
    expect(script.length).toBeLessThanOrEqual(2_000);
    expect(script).not.toContain('allow-same-origin');
    // That of a frame in the other ways, until its content is measured.
    expect(script).toContain(`\n  tall(${UNMEASURED_HEIGHT});\n`);
  });

  test('the listener is small and names its version', () => {
    const script = readFileSync('public/integration.js', 'utf8');
    expect(script.length).toBeLessThanOrEqual(2_000);
    expect(script).toContain('Version 1');
  });
});

describe('the protocol', () => {
  test.each([
    [{ type: 'pactes-hdf:view', v: 1, vue: 'sel=departement-80' }, 'sel=departement-80'],
    [{ type: 'pactes-hdf:view', v: 2, vue: 'sel=departement-80' }, null],
    [{ type: 'pactes-hdf:view', v: 1, vue: 3 }, null],
    [{ type: 'pactes-hdf:view', v: 1, vue: 'x'.repeat(2001) }, null],
    [{ type: 'other', v: 1, vue: '' }, null],
    ['pactes-hdf:view', null],
    [null, null],
  ])('%j is read as %j', (data, query) => {
    expect(commandQuery(data)).toBe(query);
  });
});
