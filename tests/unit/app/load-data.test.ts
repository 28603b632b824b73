import { readFileSync } from 'node:fs';
import type { MultiLineString } from 'geojson';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runtimeFiles } from '../../../scripts/data/versions/runtime-files';
import type { Boundaries } from '../../../src/domain/geometry';
import { unnamed } from '../../../src/domain/versions/version';
import { NO_CONTEXT } from '../../../src/load/boundaries-context';
import { parseFigures } from '../../../src/load/versions/figures';
import { FROZEN, ROOT, realModel } from '../../fixtures/real-model';

const { figures, shared } = runtimeFiles(ROOT, unnamed('00000000'), FROZEN);
const FIGURES = parseFigures(figures);
const ofToday = Promise.resolve(FIGURES);
const PUBLISHED = new Map([['chiffres.json', figures], ...shared]);

/** What befalls a file of the site on its way; each once in a browser (tests/e2e/weather), all of them here. */
const FAULTS = ['404', '500', 'cut', 'page instead of the file', 'empty', 'network'] as const;
type Fault = (typeof FAULTS)[number];

const page = '<!doctype html><title>x</title>';
const onDisk = (url: string): Buffer =>
  url.startsWith('./donnees/')
    ? Buffer.from(PUBLISHED.get(url.slice('./donnees/'.length)) ?? '')
    : readFileSync(new URL(`../../..${url}`, import.meta.url));

function answer(url: string, fault: Fault): Response {
  switch (fault) {
    case '404':
    case '500':
      return new Response('<h1>Erreur</h1>', { status: Number(fault) });
    case 'cut':
      return new Response(new Uint8Array(onDisk(url).subarray(0, onDisk(url).length * 0.6)));
    case 'page instead of the file':
      return new Response(page, { headers: { 'content-type': 'text/html' } });
    case 'empty':
      return new Response('');
    case 'network':
      throw new TypeError('Failed to fetch');
  }
}

/** The files asked for, and those that come spoiled: the ones whose address holds the name. */
function site(name: string, fault: Fault | null): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return fault && url.includes(name) ? answer(url, fault) : new Response(new Uint8Array(onDisk(url)));
  });
  return asked;
}

/** What a machine says, and a reader should never see. */
const MACHINE = /failed|fetch|unexpected|undefined|null|token|json\b.*\b(input|position)|cannot read|is not/i;

const SAYS: Readonly<Record<Fault, RegExp>> = {
  '404': /erreur 404/,
  '500': /erreur 500/,
  cut: /incomplet/,
  'page instead of the file': /incomplet/,
  empty: /incomplet/,
  network: /réseau absent/,
};

/** Afresh: what has come once is kept. */
const loader = () => import('../../../src/app/common/load-data');
beforeEach(() => vi.resetModules());

type Loader = Awaited<ReturnType<typeof loader>>;
const FILES: readonly (readonly [file: string, what: string, load: (from: Loader) => Promise<unknown>])[] = [
  ['/cog-', 'Composition des territoires', (from) => from.loadComposition(ofToday)],
  ['/communes-cog.json', 'Composition des territoires', (from) => from.loadComposition(ofToday)],
  ['/niveaux-', 'Fond de carte', (from) => from.loadLightBoundaries(FIGURES)],
  ['/communes.arcs', 'Limites des communes', (from) => from.loadCommunes(realModel.cog)],
  ['/territoires.topo.json', 'Limites des communes|Fond de carte', (from) => from.loadFineBoundaries()],
  [
    '/communes.json',
    'Noms des communes',
    (from) => from.loadCommuneNames(realModel.cog.communes.codes.length),
  ],
];

describe.each(FILES)('%s', (file, what, load) => {
  test.each(FAULTS)('%s: a French sentence that a reader can do something with', async (fault) => {
    const asked = site(file, fault);
    const failed: unknown = await load(await loader()).catch((error: unknown) => error);
    expect(asked.some((url) => url.includes(file))).toBe(true);
    expect(failed).toBeInstanceOf(Error);
    const { message } = failed instanceof Error ? failed : { message: '' };
    expect(message).toMatch(SAYS[fault]);
    expect(message).toMatch(new RegExp(`^(${what})`));
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(MACHINE);
  });
});

test.each(['/contexte.topo.json', '/reperes.json'])('without %s the region stands alone', async (file) => {
  for (const fault of FAULTS) {
    site(file, fault);
    expect(await (await loader()).loadContext(), fault).toEqual(NO_CONTEXT);
  }
});

test('outlines that did not come are asked for again, and those that came are not', async () => {
  const from = await loader();
  site('/communes.arcs', 'network');
  await expect(from.loadCommunes(realModel.cog)).rejects.toThrow('Réessayez.');
  const asked = site('', null);
  await from.loadCommunes(realModel.cog);
  await from.loadCommunes(realModel.cog);
  expect(asked).toHaveLength(1);
  expect(from.readyCommunes()?.communes).toBe(true);
});

test('communes are shown over the levels that are there, then with levels made of them', async () => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  site('', null);
  const from = await loader();
  const over = await from.loadLightBoundaries(FIGURES);
  const shown: Boundaries[] = [];
  let come = 0;
  const whole = await from.loadCommunes(realModel.cog, {
    over,
    come: () => {
      come += 1;
    },
    show: (some) => shown.push(some),
  });
  expect(come).toBe(1);
  const [first] = shown;
  expect([shown.length, first?.communes]).toEqual([1, true]);
  expect(first?.mesh('epci')).toBe(over.mesh('epci'));
  // The same lines, joined end to end later.
  const steps = ({ coordinates }: MultiLineString): ReadonlySet<string> =>
    new Set(
      coordinates.flatMap((line) =>
        line.slice(1).map((point, i) => [String(point), String(line[i])].toSorted().join()),
      ),
    );
  if (!first) throw new Error('nothing was shown');
  expect(steps(first.mesh('commune'))).toEqual(steps(whole.mesh('commune')));
  expect(whole.mesh('epci')).not.toBe(over.mesh('epci'));
  expect(from.readyCommunes()).toBe(whole);
});

describe('the names of communes, asked for ahead by a link to one', () => {
  const count = realModel.cog.communes.codes.length;

  test('are there without a wait, and asked for once', async () => {
    const asked = site('', null);
    const from = await loader();
    expect(from.readyCommuneNames(count)).toBeNull();
    from.expectCommuneNames();
    await vi.waitFor(() => expect(from.readyCommuneNames(count)?.noms).toHaveLength(count));
    expect((await from.loadCommuneNames(count)).noms).toHaveLength(count);
    expect(asked.filter((url) => url.includes('/communes.json'))).toHaveLength(1);
  });

  test.each(FAULTS)('%s: are told of by who needs them, and asked for again', async (fault) => {
    site('/communes.json', fault);
    const from = await loader();
    from.expectCommuneNames();
    await expect(from.loadCommuneNames(count)).rejects.toThrow(SAYS[fault]);
    expect(from.readyCommuneNames(count)).toBeNull();
    site('', null);
    expect((await from.loadCommuneNames(count)).noms).toHaveLength(count);
  });
});
