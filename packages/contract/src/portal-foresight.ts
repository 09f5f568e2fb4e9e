import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** What follows one visit or several, as bands that are ready to be drawn: the phone computes nothing. */
const coursePicture = z.strictObject({
  title: z.string(),
  paragraphs: z.array(z.string()),
  width: z.number(),
  height: z.number(),
  rest_y: z.number(),
  up: z.string(),
  rest: z.string(),
  along: z.string(),
  months: z.array(z.strictObject({ x: z.number(), words: z.string() })),
  plans: z.array(
    z.strictObject({
      title: z.string(),
      spoken: z.string(),
      facts: z.array(z.string()),
      band: z.string(),
      visits: z.array(z.number()),
    }),
  ),
  verdicts: z.array(z.string()),
  table: z.strictObject({
    note: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
});

export const readExpectedCourse = endpoint({
  name: 'portal.read-expected-course',
  method: 'GET',
  path: '/portal-api/expectations/course',
  access: { kind: 'patient-session' },
  summary:
    'One visit against several as bands over months for a group of people; null where nobody could draw it honestly',
  response: z.strictObject({ picture: coursePicture.nullable() }),
});
