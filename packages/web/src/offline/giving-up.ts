import { giveUpWrite } from '@stipple/contract/devices';
import type { Write } from './write.ts';

/**
 * Giving up what somebody wrote is told to the server, which keeps no content of it: who, about what, when and why. It goes the
 * way of every write, so that it arrives also when the server is away at that moment. A note that is given up makes no other.
 */
export function noteOfGivingUp(
  { id, subject, endpoint, device_at, about }: Write,
  given_up: { readonly reason: string; readonly at: string },
  names: { readonly id: string; readonly key: string },
): Write | null {
  if (endpoint === giveUpWrite.name) return null;
  const { reason, at } = given_up;
  return {
    id: names.id,
    subject: `given-up:${id}`,
    order: 0,
    endpoint: giveUpWrite.name,
    params: {},
    content: { write_id: id, endpoint, subject, reason, written_at: device_at, given_up_at: at },
    base_version: null,
    writer: names.id,
    idempotency_key: names.key,
    device_at: at,
    state: 'waiting',
    problem: null,
    about,
    given_up: null,
  };
}
