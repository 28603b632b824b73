/** The few commands of W3C WebDriver that the journeys need, over plain HTTP. Source: https://www.w3.org/TR/webdriver2/ */

/**
 * @param {string} base address of the driver
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<unknown>} `value` of the answer
 * @throws {Error} with the driver's own words
 */
async function call(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  /** @type {{ value?: { error?: string, message?: string } }} */
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path} : ${answer.value?.error} ${answer.value?.message}`);
  return answer.value;
}

const KEYS = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004', ArrowDown: '\uE015' };

/**
 * Opens a session.
 * @param {string} base
 * @param {Record<string, unknown>} capabilities
 * @returns {Promise<import('./journeys.mjs').Engine>}
 */
export async function openSession(base, capabilities) {
  const opened = await call(base, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const id = typeof opened === 'object' && opened !== null && 'sessionId' in opened ? opened.sessionId : '';
  const at = `/session/${id}`;
  /** @param {unknown[]} actions */
  const perform = (actions) => call(base, 'POST', `${at}/actions`, { actions });
  /** @param {string} value */
  const press = (value) =>
    perform([{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) }]);
  return {
    open: async (url) => {
      await call(base, 'POST', `${at}/url`, { url });
    },
    run: async (source, ...args) =>
      call(base, 'POST', `${at}/execute/sync`, { script: `return (${source})(...arguments)`, args }),
    click: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
    },
    type: async (text) => {
      for (const letter of text) await press(letter);
    },
    press: async (key) => {
      await press(KEYS[key]);
    },
    back: async () => {
      await call(base, 'POST', `${at}/back`, {});
    },
    faults: () => [],
    close: async () => {
      await call(base, 'DELETE', at);
    },
  };
}

/**
 * Waits until a driver answers.
 * @param {string} base
 */
export async function whenReady(base) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await call(base, 'GET', '/status');
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error(`${base} ne répond pas`);
}
