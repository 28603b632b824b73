import { checkHeaders, checkInChromium, checkRegions, counter } from './check-site.mjs';
import { findProgram, OTHER_REGION, SKIPPED, startServer } from './real-server.mjs';

/**
 * A program that serves, or the end of this process as "could not be tried here".
 * @param {readonly string[]} names
 * @param {string} missing  what to say, in French, where none is installed
 * @returns {string}
 */
export function programOrSkip(names, missing) {
  const program = findProgram(names);
  if (program !== null) return program;
  return skip(missing);
}

/**
 * @param {string} missing
 * @returns {never}
 */
export function skip(missing) {
  console.log(missing);
  process.exit(SKIPPED);
}

/**
 * Runs the site behind a real server, checks its headers and the app in Chromium, and says the counts.
 * @param {Parameters<typeof startServer>} how
 */
export async function tryServer(...how) {
  const server = await startServer(...how);
  const { count, tell } = counter();
  try {
    await checkHeaders(`${server.origin}/pactes/`, tell);
    await checkRegions(`${server.origin}/pactes/`, OTHER_REGION, tell);
    await checkInChromium(`${server.origin}/pactes/`, tell);
  } finally {
    await server.stop();
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  if (count.failed > 0) process.exitCode = 1;
}
