import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const decoded = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decoded'), width: z.int(), height: z.int(), rgba: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('too-many-pixels'), width: z.int(), height: z.int() }),
  z.object({ kind: z.literal('unreadable') }),
]);

export type DecodedHeic = z.output<typeof decoded>;

const PATIENCE_MS = 60_000;
const MOST_MEMORY_MB = 1024;

/** Pixels of a HEIC photo, turned upright. What crashes the decoder or takes too long is unreadable. */
export function decodeHeic(bytes: Uint8Array, most_pixels: number): Promise<DecodedHeic> {
  const worker = new Worker(new URL('heic-worker.ts', import.meta.url), {
    workerData: { bytes, most_pixels },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise((resolve) => {
    const settle = (answer: DecodedHeic): void => {
      clearTimeout(patience);
      resolve(answer);
      void worker.terminate();
    };
    const patience = setTimeout(() => settle({ kind: 'unreadable' }), PATIENCE_MS);
    worker.once('message', (message: unknown) => settle(decoded.parse(message)));
    worker.once('error', () => settle({ kind: 'unreadable' }));
    worker.once('exit', () => settle({ kind: 'unreadable' }));
  });
}
