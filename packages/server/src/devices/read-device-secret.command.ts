import { createHmac } from 'node:crypto';
import type { readDeviceSecret } from '@stipple/contract/devices';
import { ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/**
 * The same person on the same device gets the same secret for as long as the installation has its keys; nobody else can
 * get it. A person whose access was withdrawn is not signed in any more, and what their device still holds stays sealed.
 */
export async function readDeviceSecretCommand(
  { actor, practice, deps }: StaffContext,
  { query: { device_id } }: InputOf<typeof readDeviceSecret>,
): Answer<typeof readDeviceSecret> {
  const whose = JSON.stringify([practice.practice_id, actor.user_id, device_id]);
  return ok({ secret: createHmac('sha256', deps.keys.device_key).update(whose).digest('base64url') });
}
