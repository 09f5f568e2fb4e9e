/** Runs one entry of the product in the terminal, with its questions and answers. */
import { existsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { inRoot } from './places.mjs';
import { fault, sayFault } from './say.mjs';

/**
 * @param {string} node
 * @param {string} entry from the top folder
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function runEntry(node, entry, args) {
  if (!existsSync(inRoot(entry))) return sayFault(fault(`${entry} is missing. Fetch the repository again.`));
  return runChild(node, [inRoot(entry), ...args], { interactive: true });
}
