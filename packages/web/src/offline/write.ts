import type { Problem } from '../api/problem.ts';

/**
 * One write that this device has promised to bring to the server. It stays until the server has it, or until a person has
 * said why it is given up; what the server refuses is kept and shown.
 */
export type Write = {
  /** UUIDv7, made here. */
  readonly id: string;
  /** What it is about, `session:<id>`: writes about one thing go out in order, one at a time. */
  readonly subject: string;
  /** Place in the order of its subject. */
  readonly order: number;
  /** Name of the endpoint, as in the contract. */
  readonly endpoint: string;
  readonly params: Readonly<Record<string, string>>;
  /** The body, without what is added when it leaves (version, the device's time). */
  readonly content: unknown;
  /** The version a full save builds on; null for an act that stands alone. */
  readonly base_version: number | null;
  /** The desk that wrote it: full saves of one desk follow each other, those of two desks are a conflict. */
  readonly writer: string;
  /** The same for every sending of the same content, so that sending twice is the same as once. */
  readonly idempotency_key: string;
  /** The device's own clock when it was written. */
  readonly device_at: string;
  readonly state: WriteState;
  /** Why the server refused it. */
  readonly problem: Problem | null;
  /** For the screen: what it is, and where to look at it. */
  readonly about: About;
  /** It makes what the others of its subject are about: while the server refuses it, they stay on this device. */
  readonly opens?: true;
  /** The subject that has to be opened before it: a photo of a session that the server has not heard of yet. */
  readonly after?: string;
  /** Filled once a person has given it up. */
  readonly given_up: { readonly reason: string; readonly at: string } | null;
};

/**
 * `waiting` has not left; `sending` may have reached the server, and is sent again under the same key until an answer is
 * there; `refused` waits for a person; `given-up` was discarded on purpose; `sent` is what remains of a full save that
 * arrived: its version, without its content.
 */
export type WriteState = 'waiting' | 'sending' | 'refused' | 'given-up' | 'sent';

export type About = { readonly words: string; readonly path: string | null };

/** Every write about one subject, in order. */
export type Rows = readonly Write[];

export function isUnsent({ state }: Write): boolean {
  return state === 'waiting' || state === 'sending' || state === 'refused';
}
