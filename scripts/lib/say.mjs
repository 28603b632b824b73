/**
 * What a person reads when something is missing: what happened, where, what to do. Never a stack trace alone.
 * Node built-ins only: this runs before anything is installed.
 */

/**
 * @typedef {object} Trouble
 * @property {string} what  what happened, one sentence
 * @property {string} [where]  file, command or address
 * @property {string} todo  what to do about it
 */

/**
 * The trouble as lines of text.
 * @param {Trouble} trouble
 */
export function troubleText({ what, where, todo }) {
  return [`✖ ${what}`, ...(where ? [`  Où : ${where}`] : []), `  Que faire : ${todo}`].join('\n');
}

/**
 * Prints a trouble on standard error.
 * @param {Trouble} trouble
 */
export function tell(trouble) {
  console.error(`\n${troubleText(trouble)}\n`);
}

/**
 * Announces a step, so that a silent minute has a name.
 * @param {string} sentence
 */
export function announce(sentence) {
  console.log(`\n▸ ${sentence}`);
}
