import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.mjs';

/**
 * Run before each file of tests: several share one process, and what one of them leaves in its environment (another folder
 * of data, another region) would be the environment of the next. Its folders go with it.
 */
const before = new Map(Object.entries(process.env));

afterAll(() => {
  removeTemporaryFolders();
  for (const name of Object.keys(process.env)) if (!before.has(name)) delete process.env[name];
  for (const [name, value] of before) process.env[name] = value;
});
