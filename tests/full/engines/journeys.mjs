import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../../scripts/lib/run.mjs';

/**
 * A browser, as the journeys use one.
 * @typedef {object} Engine
 * @property {(url: string) => Promise<void>} open
 * @property {(source: string, ...args: (string | null)[]) => Promise<unknown>} run calls the function of this source in the page
 * @property {(x: number, y: number) => Promise<void>} click real pointer, CSS pixels of the window
 * @property {(text: string) => Promise<void>} type
 * @property {(key: 'Escape' | 'Enter' | 'Tab' | 'ArrowDown') => Promise<void>} press
 * @property {() => Promise<void>} back
 * @property {() => string[]} faults errors of the console since the engine was opened
 * @property {() => Promise<void>} close
 */

const PATIENCE = 30_000;

/**
 * Waits for a state of the page.
 * @param {string} what said when it does not come
 * @param {() => Promise<boolean>} holds
 */
async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`pas venu : ${what}`);
}

const TEXT = `(selector) => [...document.querySelectorAll(selector)].map((e) => e.textContent).join(' ¦ ')`;

/** Middle of the first visible element of a kind whose name (label or text) matches; in view. */
const PLACE = `(selector, name) => {
  const named = (e) => e.getAttribute('aria-label') || e.textContent || '';
  const found = [...document.querySelectorAll(selector)].find(
    (e) => new RegExp(name).test(named(e).trim()) && e.getClientRects().length > 0,
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'center' });
  const box = found.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}`;

/** Listens for what nobody catches, and watches the policy. */
const LISTEN = `() => {
  if (window.fautes) return;
  window.fautes = [];
  addEventListener('error', (e) => window.fautes.push(e.message));
  addEventListener('unhandledrejection', (e) => window.fautes.push(String(e.reason)));
  document.addEventListener('securitypolicyviolation', (e) => window.fautes.push(e.violatedDirective + ' ' + e.blockedURI));
}`;

/**
 * Words of the journeys over an engine.
 * @param {Engine} engine
 * @param {string} base
 */
function reader(engine, base) {
  /** @param {string} selector */
  const text = async (selector) =>
    String(await engine.run(TEXT, selector)).replaceAll(/[\u00a0\u202f]/g, ' ');
  return {
    text,
    /** @param {string} query */
    open: async (query) => {
      await engine.open(base + query);
      await engine.run(LISTEN);
      await until(
        'la carte',
        async () => (await engine.run(`() => !!document.querySelector('[data-ready]')`)) === true,
      );
    },
    /** @param {string} selector @param {string} name source of a regular expression */
    click: async (selector, name) => {
      /** @type {unknown} */
      let at = null;
      await until(`« ${name} » à l’écran`, async () => {
        at = await engine.run(PLACE, selector, name);
        return at !== null;
      });
      const [x, y] = Array.isArray(at) ? at.map(Number) : [];
      await engine.click(x ?? 0, y ?? 0);
    },
    /** @param {string} selector @param {RegExp} expected */
    sees: async (selector, expected) => {
      let seen = '';
      const holds = async () => {
        seen = await text(selector);
        return expected.test(seen);
      };
      await until(`${expected} dans ${selector}`, holds).catch(async (error) => {
        const address = await engine.run('() => location.search');
        throw new Error(`${error.message} : « ${seen.slice(0, 200)} », ${address}`);
      });
    },
    query: async () => decodeURIComponent(String(await engine.run('() => location.search'))),
  };
}

/** @typedef {ReturnType<typeof reader>} Reader */

/** @param {Engine} engine */
const interactive = (engine) =>
  until('carte:interactive', async () =>
    Boolean(await engine.run(`() => performance.getEntriesByName('carte:interactive').length > 0`)),
  );

const TITLE = '.panel h2';
/** @type {readonly Record<string, string>[]} */
const amounts = parse(readFileSync(`${ROOT}data/financements.csv`), { columns: true });
/** All the amounts, as the panel writes them. */
const TOTAL = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
  amounts.reduce((sum, line) => sum + Number(line.montant_eur), 0) / 1e6,
);

/** @type {Record<string, (reader: Reader, engine: Engine, renderer: string) => Promise<void>>} */
const JOURNEYS = {
  'la vue de départ': async ({ open, sees, text }) => {
    await open('');
    await sees(TITLE, /Hauts-de-France/);
    await sees('.panel', new RegExp(`${TOTAL} M€`));
    assert.equal((await text('.unit')).split(' ¦ ').length, 7);
  },
  'le moteur de la carte': async ({ open, text }, engine, renderer) => {
    await open('');
    await interactive(engine);
    assert.equal(
      await engine.run(`() => document.querySelector('[data-renderer]').dataset.renderer`),
      renderer,
    );
    // Where the SVG is the map nothing is said either: nothing is missing.
    assert.doesNotMatch(await text('.notice'), /simplifiée/);
  },
  'changer de thème': async ({ open, click, sees, query }) => {
    await open('');
    await click('label', '^France Travail$');
    await sees('.legend', /Vague 1/);
    assert.equal(await query(), '?theme=france-travail');
    await click('label', '^Vague 1');
    await sees('.panel', /251 943/);
  },
  'choisir par la recherche': async ({ open, click, sees }, engine) => {
    await open('');
    await click('#recherche', '');
    await engine.type('hesdin');
    await click('[role=option]', 'Hesdin-la-Forêt');
    await sees(TITLE, /Hesdin-la-Forêt/);
    await sees('.tag', /Montreuillois/);
  },
  'cliquer la carte': async ({ open, click, sees }, engine) => {
    await open('');
    // A notice moves the map down: a pointer aimed before would fall beside.
    await interactive(engine);
    await click('.carte-etiquettes text', 'Aisne');
    await sees(TITLE, /Aisne/);
  },
  'lire les chiffres d’une fiche et leur source': async ({ open, click, sees }, engine) => {
    await open('?sel=departement-62');
    await sees(TITLE, /Pas-de-Calais/);
    await sees('.panel', /9,73 M€/);
    await sees('.panel', /6,67 €\/hab\./);
    await click('.panel button[aria-haspopup=dialog]', '9,73');
    await sees('dialog[open]', /support non daté, pactes 2024-2027/);
    await engine.press('Escape');
    await until(
      'la fenêtre fermée',
      async () => (await engine.run(`() => !document.querySelector('dialog[open]')`)) === true,
    );
  },
  'lire le tableau': async ({ open, click, sees }) => {
    await open('');
    await click('button', '^Tableau$');
    await sees('.data-table', /22 685 000 €/);
    await sees('.data-table tfoot', /43 472 757 €/);
    await click('.data-table th[scope=row] button', '^Nord$');
    await sees(TITLE, /^Nord$/);
  },
  'partager un lien': async ({ open, click, sees, query }, engine) => {
    await open('?theme=france-travail&vague=2&sel=ft-thierache');
    await click('button', 'Partager');
    await sees('dialog[open]', /Lien de la vue affichée/);
    const link = String(await engine.run(`() => document.getElementById('lien-vue').value`));
    await open(link.slice(link.indexOf('?')));
    await sees(TITLE, /Thiérache/);
    assert.equal(await query(), '?theme=france-travail&vague=2&sel=ft-thierache');
  },
  'revenir en arrière': async ({ open, click, sees }, engine) => {
    await open('');
    await click('.unit', 'Somme');
    await sees(TITLE, /Somme/);
    await engine.back();
    await sees(TITLE, /Hauts-de-France/);
  },
};

/**
 * Passes every journey in one engine, says each, and counts them.
 * @param {string} name of the engine, for the report
 * @param {Engine} engine
 * @param {string} base address of the site
 * @param {'maplibre' | 'svg'} renderer that must be the last one on screen
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function passJourneys(name, engine, base, renderer) {
  const count = { passed: 0, failed: 0 };
  if (renderer === 'maplibre') {
    // As in « Options » of the help: these machines may have no graphics card.
    await engine.open(base);
    await engine.run(`() => localStorage.setItem('pactes-hdf:dessin', 'webgl')`);
  }
  for (const [journey, pass] of Object.entries(JOURNEYS)) {
    try {
      await pass(reader(engine, base), engine, renderer);
      const uncaught = await engine.run('() => window.fautes');
      assert.deepEqual([...(Array.isArray(uncaught) ? uncaught : []), ...engine.faults()], []);
      count.passed += 1;
      console.log(`  ✓ ${name} : ${journey}`);
    } catch (error) {
      count.failed += 1;
      console.log(`  ✗ ${name} : ${journey}\n    ${error instanceof Error ? error.message : error}`);
    }
  }
  return count;
}
