import type { Scope } from '@stipple/record';

/** Work that happens later, always for one practice. */
export type Job =
  | { readonly name: 'seal-audit'; readonly practice_id: string }
  | { readonly name: 'back-up'; readonly practice_id: null };

export type Jobs = {
  /** Puts a job into the queue within the scope's own transaction: it exists if and only if the rows do. */
  enqueue(scope: Scope, job: Job & { readonly practice_id: string }): Promise<void>;
  stop(): Promise<void>;
};
