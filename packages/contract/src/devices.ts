import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './wire.ts';

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
