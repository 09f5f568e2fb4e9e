import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { done, id, instant, newId } from './wire.ts';

/** Secret addresses at which somebody's own calendar program reads their visits. */

const feedShape = z.strictObject({
  feed_id: id,
  staff_id: id,
  staff_name: z.string(),
  created_at: instant,
  last_read_at: instant.nullable(),
});

export const listCalendarFeeds = endpoint({
  name: 'calendar-feeds.list',
  method: 'GET',
  path: '/api/calendar-feeds',
  access: permission('appointments.write'),
  summary: 'One’s own feeds that are open; everybody’s for the owner',
  response: z.strictObject({ feeds: z.array(feedShape) }),
});

export const createCalendarFeed = endpoint({
  name: 'calendar-feeds.create',
  method: 'POST',
  path: '/api/calendar-feeds',
  access: permission('appointments.write'),
  summary: 'An address for one’s own visits, shown once',
  body: z.strictObject({ feed_id: newId }),
  response: z.strictObject({ url: z.string(), feed: feedShape }),
});

export const revokeCalendarFeed = endpoint({
  name: 'calendar-feeds.revoke',
  method: 'POST',
  path: '/api/calendar-feeds/:feed_id/revoke',
  access: permission('appointments.write'),
  summary: 'Close a feed at once',
  params: z.strictObject({ feed_id: id }),
  response: done,
});

export const readCalendarFeed = endpoint({
  name: 'calendar-feeds.read',
  method: 'GET',
  path: '/api/calendar-feed/:carried',
  access: {
    kind: 'public',
    why: 'a calendar program has nothing but the address; its secret of 256 bits is the access',
  },
  summary: 'The visits of one practitioner as iCalendar (RFC 5545)',
  params: z.strictObject({ carried: z.string().max(120) }),
  response: z.string(),
});
