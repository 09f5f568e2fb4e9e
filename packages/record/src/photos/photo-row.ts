import { ofPerson } from '../patient-merge/of-person.ts';

/** A photo as the record has it: what it shows, what was measured of it, and how it stands. */
export type PhotoRow = {
  readonly photo_id: string;
  readonly patient_id: string;
  readonly session_id: string | null;
  readonly indication: string | null;
  readonly zone: string | null;
  readonly view: string;
  readonly taken_at: string;
  readonly taken_by: string;
  readonly make_up: boolean | null;
  readonly source: string;
  /** JSON: as the device measured it, else as the server did. */
  readonly capture: unknown;
  readonly sha256: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly display_width: number;
  readonly display_height: number;
  readonly display_sha256: string;
  readonly thumbnail_sha256: string;
  /** Whether later photos of this view are compared with it. */
  readonly is_baseline: boolean;
  /** Day of the last session that had begun when it was taken; null where there was none. */
  readonly last_session_day: string | null;
  /** JSON, or null: by whom, when and why it was struck through. */
  readonly entered_in_error: unknown;
};

/**
 * The mark that counts is the newest one of the view; where nobody marked any, the earliest photo is the baseline. A photo
 * taken before the needle of its own day counts as taken before that session.
 */
export const PHOTO_COLUMNS = `
  f.photo_id, f.patient_id, f.session_id, f.indication, f.zone, f.view, f.taken_at, f.taken_by, f.make_up, f.source,
  coalesce(f.capture, o.measured) as capture, encode(f.content_sha256, 'hex') as sha256, f.media_type, f.bytes,
  o.width, o.height, o.display_width, o.display_height, encode(o.display_sha256, 'hex') as display_sha256,
  encode(o.thumbnail_sha256, 'hex') as thumbnail_sha256,
  case when e.photo_id is null and f.photo_id = coalesce(
    (select b.photo_id from photo_baseline b
      where b.practice_id = $1 and ${ofPerson('b.patient_id', 'f.patient_id')} and b.view = f.view
        and not exists (select from photo_entered_in_error x where x.practice_id = $1 and x.photo_id = b.photo_id)
      order by b.at desc, b.mark_id desc limit 1),
    (select g.photo_id from photo g
      where g.practice_id = $1 and ${ofPerson('g.patient_id', 'f.patient_id')} and g.view = f.view
        and not exists (select from photo_entered_in_error x where x.practice_id = $1 and x.photo_id = g.photo_id)
      order by g.taken_at, g.photo_id limit 1)) then true else false end as is_baseline,
  (select max(s.day) from session s
    where s.practice_id = $1 and ${ofPerson('s.patient_id', 'f.patient_id')}
      and (s.started_at <= f.taken_at
           or (s.started_at is null and s.signed_at is not null and s.day < (f.taken_at at time zone p.time_zone)::date))
      and not exists (select from session_entered_in_error x where x.practice_id = $1 and x.session_id = s.session_id))
    as last_session_day,
  case when e.photo_id is null then null
       else json_build_object('reason', e.reason, 'by', e.by_name, 'at', e.at) end as entered_in_error`;

export const PHOTO_FROM = `
  from photo f
  join photo_file o on o.practice_id = $1 and o.content_sha256 = f.content_sha256
  join practice p on p.practice_id = $1
  left join photo_entered_in_error e on e.practice_id = $1 and e.photo_id = f.photo_id`;
