import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { readingGiven } from './outcomes.ts';
import { done, id } from './wire.ts';

/** A scale that the patient is asked to rate on the phone, without what only the engine needs. */
export const portalReading = z.strictObject({
  plan_id: id,
  scale: z.string(),
  name: z.string(),
  occasion: z.enum(['baseline', 'session', 'review']),
  items: z.array(
    z.strictObject({
      code: z.string(),
      label: z.string(),
      rated: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('choice'),
          choices: z.array(z.strictObject({ value: z.number(), label: z.string() })),
        }),
        z.strictObject({ kind: z.literal('number'), min: z.number(), max: z.number(), step: z.number() }),
      ]),
    }),
  ),
});

export const answerReading = endpoint({
  name: 'portal.answer-reading',
  method: 'POST',
  path: '/portal-api/readings',
  access: { kind: 'patient-session' },
  summary:
    'Send a rating of a scale that the plan asks the patient for; scored by the engine, never shown as a verdict',
  body: z.strictObject({ plan_id: id, ...readingGiven }),
  response: done,
});
