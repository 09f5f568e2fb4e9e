import type { BodyOf, Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import type { Result } from '@stipple/engine/kernel';
import type { Problem } from './problem.ts';
import { send } from './send.ts';
import type { Method } from './send.ts';

/**
 * For the portal: the contract's types without its schemas, so that a patient's phone loads no schema library.
 * The answer comes from our own server, which checks what it sends; here it is trusted.
 *
 * `callLight<typeof readCompanion>({ method: 'GET', path: '/portal-api/companion' })` with `import type`.
 */
export async function callLight<E extends Endpoint>(asked: {
  method: Method;
  path: string;
  body?: BodyOf<E>;
  idempotency_key?: string;
  signal?: AbortSignal;
  patience_ms?: number;
}): Promise<Result<ResponseOf<E>, Problem>> {
  return (await send(asked)) as Result<ResponseOf<E>, Problem>;
}
