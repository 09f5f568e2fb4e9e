import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { ObjectPlace } from './object-place.ts';

/** An object store that speaks S3: address of the bucket (and a prefix, if wished), and who we are there. */
export type S3Settings = {
  readonly url: string;
  readonly region: string;
  readonly key_id: string;
  readonly secret: string;
};

const PATIENCE_MS = 30_000;

/** Photos in an S3-compatible store. The whole body is signed: what arrives changed is refused there. */
export function s3Place(settings: S3Settings): ObjectPlace {
  const client = new AwsClient({
    accessKeyId: settings.key_id,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 2,
  });
  const base = settings.url.replace(/\/+$/, '');
  const ask = (
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    bytes: Uint8Array | null,
  ): Promise<Result<Response, Problem>> =>
    answered(() =>
      client.fetch(`${base}/${key}`, {
        method,
        ...(bytes === null ? {} : { body: new Uint8Array(bytes) }),
        headers: { 'x-amz-content-sha256': digest(bytes ?? new Uint8Array()), ...typeOf(bytes) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
  return {
    write: async (key, bytes) => {
      const answer = await ask('PUT', key, bytes);
      if (!answer.ok) return answer;
      await answer.value.arrayBuffer();
      return answer.value.ok ? ok(true) : fail(refused(answer.value.status));
    },
    read: async (key) => {
      const answer = await ask('GET', key, null);
      if (!answer.ok) return answer;
      const body = await answered(async () => Buffer.from(await answer.value.arrayBuffer()));
      if (!body.ok) return body;
      if (answer.value.status === 404) return ok(null);
      return answer.value.ok ? body : fail(refused(answer.value.status));
    },
    remove: async (key) => {
      const answer = await ask('DELETE', key, null);
      if (!answer.ok) return answer;
      await answer.value.arrayBuffer();
      const isGone = answer.value.ok || answer.value.status === 404;
      return isGone ? ok(true) : fail(refused(answer.value.status));
    },
  };
}

async function answered<Value>(ask: () => Promise<Value>): Promise<Result<Value, Problem>> {
  try {
    return ok(await ask());
  } catch {
    return fail(problem('photo-store-unavailable', 'The object store of photos does not answer.'));
  }
}

function refused(status: number): Problem {
  return problem('photo-store-unavailable', `The object store of photos answered ${status}.`);
}

function typeOf(bytes: Uint8Array | null): Record<string, string> {
  return bytes === null ? {} : { 'content-type': 'application/octet-stream' };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
