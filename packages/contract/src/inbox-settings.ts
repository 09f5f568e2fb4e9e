import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, clockTime, instant } from './wire.ts';

/** When the practice is open, how soon it answers, and who is pressed when it does not. */

/** 1 is Monday. */
const openSpan = z.strictObject({ weekday: z.int().min(1).max(7), from: clockTime, until: clockTime });

const minutes = (most: number) => z.int().min(5).max(most);

export const inboxSettings = z.strictObject({
  /** Empty: not entered, and every hour counts. */
  hours: z.array(openSpan).max(28),
  /** Days on which the practice is closed all day. */
  closed_days: z.array(clinicalDay).max(120),
  /** Minutes to an answer. In an emergency every hour counts; for the others those in which the practice is open. */
  answer_minutes: z.strictObject({
    emergency: minutes(120),
    to_read: minutes(2880),
    same_day: minutes(1440),
    contact: minutes(20_160),
  }),
  escalation: z.strictObject({
    on: z.boolean(),
    /** Who is mailed when nobody owns it or its owner does not answer; empty: the owners of the practice. */
    addresses: z.array(z.email('is not a mail address').max(254)).max(5),
    /** How long its owner has after having been mailed. */
    wait_minutes: minutes(1440),
  }),
});

const answer = z.strictObject({
  /** 0 while the practice has decided nothing. */
  version: z.int().min(0),
  settings: inboxSettings,
  changed_by: z.string().nullable(),
  changed_at: instant.nullable(),
  mail_on: z.boolean(),
});

export const readInboxSettings = endpoint({
  name: 'inbox.read-settings',
  method: 'GET',
  path: '/api/inbox/settings',
  access: permission('inbox.work'),
  summary: 'Opening hours, answer times and escalation',
  response: answer,
});

export const changeInboxSettings = endpoint({
  name: 'inbox.change-settings',
  method: 'PUT',
  path: '/api/inbox/settings',
  access: permission('practice.manage'),
  summary: 'Change them; every version is kept, and items keep the time they were given',
  body: z.strictObject({ version: z.int().min(0), settings: inboxSettings }),
  response: answer,
});
