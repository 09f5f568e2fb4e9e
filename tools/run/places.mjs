/** Where things lie in the repository. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The top folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @param {...string} parts
 * @returns {string}
 */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}
