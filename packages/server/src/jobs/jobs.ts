import type { Scope } from '@stipple/record';

/** Work that happens later, always for one practice. */
export type Job =
  | { readonly name: 'seal-audit' | 'remind' | 'escalate'; readonly practice_id: string }
  | {
      readonly name: 'appointment-mail';
      readonly practice_id: string;
      readonly mail_id: string;
      /** Not before so many seconds from now. */
      readonly wait_s: number;
    }
  | { readonly name: 'message'; readonly practice_id: string; readonly message_id: string };

export type Jobs = {
  /** Puts a job into the queue within the scope's own transaction: it exists if and only if the rows do. */
  enqueue(scope: Scope, job: Job): Promise<void>;
  stop(): Promise<void>;
};
