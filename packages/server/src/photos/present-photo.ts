import { captureShape } from '@stipple/contract/photo-measures';
import type { photoShape } from '@stipple/contract/photos';
import { problem, type Problem } from '@stipple/contract/problems';
import { calendarDate, daysBetween, fail, ok, type Result } from '@stipple/engine/kernel';
import { readPhotoRow } from '@stipple/record/photos/photo';
import type { PhotoRow } from '@stipple/record/photos/photo-row';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { StaffContext } from '../http/contexts.ts';
import { linkEnd, photoLinkUrl, type PhotoSize } from './photo-link.ts';

export type PhotoOnTheWire = z.output<typeof photoShape>;

const struckThrough = z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable();
const source = z.enum(['camera', 'upload', 'paired-phone']);

/** The photo as it travels, with links that work for some minutes for the person who asks. */
export function presentPhoto(context: StaffContext, row: PhotoRow): PhotoOnTheWire {
  const { display_sha256: _display, thumbnail_sha256: _thumbnail, last_session_day, ...photo } = row;
  const error = struckThrough.parse(row.entered_in_error);
  return {
    ...photo,
    source: source.parse(row.source),
    capture: captureShape.parse(row.capture),
    days_since_session: daysSince(context, row.taken_at, last_session_day),
    entered_in_error: error === null ? null : { ...error, at: instantText(Temporal.Instant.from(error.at)) },
    links: error === null ? linksTo(context, row.photo_id) : null,
  };
}

/** The photo of this practice, or *not found*. */
export async function photoOfPractice(
  context: StaffContext,
  photo_id: string,
): Promise<Result<PhotoOnTheWire, Problem>> {
  const row = await readPhotoRow(context.scope, photo_id);
  return row === null ? fail(noSuchPhoto()) : ok(presentPhoto(context, row));
}

/** One link, for the person who asks. */
export function linkTo(
  { deps, practice, actor, now }: Pick<StaffContext, 'deps' | 'practice' | 'actor' | 'now'>,
  photo_id: string,
  size: PhotoSize,
): { readonly url: string; readonly expires_at: string } {
  const end = linkEnd(now);
  const url = photoLinkUrl(deps.keys.photo_key, {
    practice_id: practice.practice_id,
    photo_id,
    staff_id: actor.staff_id,
    size,
    expires_ms: end.epochMilliseconds,
  });
  return { url, expires_at: instantText(end) };
}

export function noSuchPhoto(): Problem {
  return problem('not-found', 'This practice has no such photo.');
}

function linksTo(context: StaffContext, photo_id: string): NonNullable<PhotoOnTheWire['links']> {
  const thumbnail = linkTo(context, photo_id, 'thumbnail');
  return {
    thumbnail: thumbnail.url,
    display: linkTo(context, photo_id, 'display').url,
    expires_at: thumbnail.expires_at,
  };
}

function daysSince({ practice }: StaffContext, taken_at: string, last_session_day: string | null): number | null {
  if (last_session_day === null) return null;
  const taken_on = dayInZone(Temporal.Instant.from(taken_at), practice.time_zone);
  return Math.max(0, daysBetween(calendarDate(last_session_day), taken_on));
}
