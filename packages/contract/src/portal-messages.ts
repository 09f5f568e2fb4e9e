import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant } from './wire.ts';

export const listPortalMessages = endpoint({
  name: 'portal.messages',
  method: 'GET',
  path: '/portal-api/messages',
  access: { kind: 'patient-session' },
  summary: 'The practice’s replies to this patient, newest first; reading them is noted',
  response: z.strictObject({
    messages: z.array(
      z.strictObject({
        message_id: id,
        subject: z.string(),
        body: z.string(),
        language: z.string(),
        written_by: z.string(),
        sent_at: instant,
        /** When it was first shown, on this phone or another; null: this is the first time. */
        seen_at: instant.nullable(),
      }),
    ),
  }),
});
