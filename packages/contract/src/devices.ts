import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant } from './wire.ts';

/**
 * What a device keeps for work without a connection lies under a key of its own. The server knows a secret for each person
 * and device that opens it again after signing in; it is computed, not stored, and told to nobody else.
 */
export const readDeviceSecret = endpoint({
  name: 'devices.read-secret',
  method: 'GET',
  path: '/api/devices/secret',
  access: { kind: 'signed-in' },
  summary: 'The secret under which this device seals what it keeps of the signed-in person’s work',
  query: z.strictObject({ device_id: id }),
  response: z.strictObject({ secret: z.string().length(43) }),
});

/** What a device kept and the server refused is given up by a person, with a reason: the audit holds that it was. */
export const giveUpWrite = endpoint({
  name: 'devices.give-up-write',
  method: 'POST',
  path: '/api/devices/given-up-writes',
  access: { kind: 'signed-in' },
  summary: 'Note that a refused write was given up: about what, when it was written, and why; its content is not sent',
  body: z.strictObject({
    write_id: id,
    endpoint: z.string().min(1).max(80),
    subject: z.string().min(1).max(120),
    reason: z.string().trim().min(3, 'says too little').max(1000),
    written_at: instant,
    given_up_at: instant,
  }),
  response: z.strictObject({ noted_at: instant }),
});
