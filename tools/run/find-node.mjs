/** Finds a Node that can run the product: 24 or later, which reads TypeScript by itself. */
import { existsSync } from 'node:fs';
import { inRoot } from './places.mjs';
import { fault } from './say.mjs';

const needed = 24;

/**
 * This Node when it is new enough, else the one that npm installed beside the other packages.
 *
 * @returns {{ path: string } | import('./say.mjs').Fault}
 */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= needed) return { path: process.execPath };
  const bundled = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return { path: bundled };
  return fault(
    `Stipple needs Node ${needed} or later; this is ${process.version}, and npm brings no newer one for ${process.platform} on ${process.arch}. ` +
      'Install Node 24 from https://nodejs.org and run the same command again.',
  );
}
