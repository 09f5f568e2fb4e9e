/** One thread of the benchmark: answers each share of a crowd with the number of states it computed. */
import { parentPort } from 'node:worker_threads';
import { healCrowd } from './heal-crowd.ts';
import type { CrowdShare } from './heal-crowd.ts';

parentPort?.on('message', (share: CrowdShare) => parentPort?.postMessage(healCrowd(share)));
