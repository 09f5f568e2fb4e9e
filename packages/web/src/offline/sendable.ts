import { signConsent } from '@stipple/contract/consents';
import { giveUpWrite } from '@stipple/contract/devices';
import type { Endpoint } from '@stipple/contract/endpoint';
import { addPhoto, photoFilePath } from '@stipple/contract/photos';
import { beginSession, readSession, saveSession, saveSessionTemplate, startSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { unreadableProblem } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { fillPath, send } from '../api/send.ts';
import { hashIn } from './photo-files.ts';
import type { PhotoFiles } from './photo-files.ts';
import { placeOf } from './place.ts';
import type { Delivered } from './outbox.ts';
import type { Write } from './write.ts';

/**
 * The writes that this device can keep and send later. Another one is another line here: its endpoint, and for a full save
 * how content and version make the body, which version came of it, and which read the answer stands for.
 */
type Sendable = {
  readonly endpoint: Endpoint;
  readonly bodyOf: (write: Write) => unknown;
  readonly versionIn: (answer: unknown) => number | null;
  /** The read that would now give this answer, so that a page which opens offline finds what was sent last. */
  readonly standsFor: ((write: Write) => StandsFor) | null;
  /** Rooms whose reads tell something else once it has arrived. */
  readonly refreshes: readonly string[];
};

/** A read, and what is asked of it. */
export type StandsFor = { readonly endpoint: Endpoint; readonly params: Readonly<Record<string, string>> };

const sendables: Readonly<Record<string, Sendable>> = {
  [saveSession.name]: {
    endpoint: saveSession,
    bodyOf: ({ content, base_version, device_at }) => ({
      version: base_version,
      chart: content,
      ...(takes(saveSession, 'saved_on_device_at') ? { saved_on_device_at: device_at } : {}),
    }),
    versionIn: versionOf,
    standsFor: ({ params }) => ({ endpoint: readSession, params }),
    refreshes: [],
  },
  // A session that was opened here, and the start of its needling as it was taken here.
  [startSession.name]: {
    ...standsAlone(startSession, ['sessions', 'chart', 'today', 'appointments']),
    standsFor: ({ content }) => ({ endpoint: readSession, params: { session_id: sessionIn(content) } }),
  },
  [beginSession.name]: {
    ...standsAlone(beginSession, ['chart', 'today']),
    standsFor: ({ params }) => ({ endpoint: readSession, params }),
  },
  // The practice's own start for later sessions.
  [saveSessionTemplate.name]: standsAlone(saveSessionTemplate, ['sessions']),
  // The strokes of a signature: taken on this device, complete in themselves.
  [signConsent.name]: standsAlone(signConsent, ['consents', 'chart', 'today', 'sessions']),
  // A photo: its bytes go first, then what they show.
  [addPhoto.name]: standsAlone(addPhoto, ['photos', 'sessions', 'chart', 'today']),
  // That something refused was given up, and why.
  [giveUpWrite.name]: standsAlone(giveUpWrite, []),
};

/** An act that is complete in itself. */
function standsAlone(endpoint: Endpoint, refreshes: readonly string[]): Sendable {
  return { endpoint, bodyOf: ({ content }) => content, versionIn: () => null, standsFor: null, refreshes };
}

/**
 * Sends one write under its own key and in the name of the person who wrote it: where somebody else has signed in meanwhile,
 * the server answers as if nobody had.
 */
export async function deliver(write: Write, staff_id: string, files: PhotoFiles): Promise<Result<Delivered, Problem>> {
  const sendable = sendables[write.endpoint];
  if (sendable === undefined) throw new Error(`${write.endpoint} cannot be sent later`);
  const { endpoint } = sendable;
  const stored = await sendFileOf(write, staff_id, files);
  if (!stored.ok) return stored;
  const answer = await send({
    method: endpoint.method,
    path: fillPath(endpoint.path, write.params),
    body: sendable.bodyOf(write),
    idempotency_key: write.idempotency_key,
    signed_in_as: staff_id,
    patience_ms: PATIENCE_MS,
  });
  if (!answer.ok) return answer;
  const parsed = endpoint.response.safeParse(answer.value);
  if (!parsed.success) return fail({ ...unreadableProblem(endpoint.name), status: 500 });
  const { standsFor } = sendable;
  return ok({
    answer: parsed.data,
    version: sendable.versionIn(parsed.data),
    copy: standsFor === null ? null : { place: placeIn(standsFor(write)), value: answer.value },
  });
}

/** The read that would now give the answer of this write; null where there is none. */
export function readAfter(write: Write): StandsFor | null {
  return sendables[write.endpoint]?.standsFor?.(write) ?? null;
}

/** Whether a write that waits here makes what is asked for at this place: the server cannot know of it yet. */
export function isMadeHere(write: Write, place: string): boolean {
  const read = write.opens === true ? readAfter(write) : null;
  return read !== null && placeIn(read) === place;
}

/** The rooms whose reads are asked again after this write. */
export function refreshedBy(endpoint: string): readonly string[] {
  return sendables[endpoint]?.refreshes ?? [];
}

/** A request without an answer for this long counts as lost; it is sent again under the same key. */
const PATIENCE_MS = 20_000;

/** Large bytes over a weak connection. */
const FILE_PATIENCE_MS = 120_000;

/** Bytes that are not here any more are on the server: they go only once it has answered for the photo. */
async function sendFileOf(write: Write, staff_id: string, files: PhotoFiles): Promise<Result<unknown, Problem>> {
  const sha256 = hashIn(write.content);
  const file = sha256 === null ? null : await files.find(sha256);
  if (file === null) return ok(null);
  return send({
    method: 'PUT',
    path: fillPath(photoFilePath, { sha256 }),
    file: new Blob([file.bytes], { type: file.media_type }),
    signed_in_as: staff_id,
    patience_ms: FILE_PATIENCE_MS,
  });
}

function placeIn({ endpoint, params }: StandsFor): string {
  return placeOf(endpoint, { params });
}

function sessionIn(content: unknown): string {
  if (typeof content !== 'object' || content === null || !('session_id' in content)) return '';
  return String(content.session_id);
}

function takes(endpoint: Endpoint, field: string): boolean {
  const { body } = endpoint;
  return 'shape' in body && typeof body.shape === 'object' && body.shape !== null && field in body.shape;
}

function versionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return null;
  return typeof answer.version === 'number' ? answer.version : null;
}
