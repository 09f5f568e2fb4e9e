-- The chart, second shape: several passes for each zone instead of one depth, one count and one speed for all; several
-- cartridges instead of one; a time-out, cleaning, sheath, emergency notes; the time of the device beside the server's.
-- What was recorded in the first shape is carried over as it was: nothing is known of directions, nothing was proposed.

alter table session
  add column sheath_lot text not null default '',
  add column device_cleaned boolean,
  add column cartridges jsonb not null default '[]',
  add column time_out jsonb,
  add column photos_skipped_because text not null default '',
  add column emergency jsonb not null default '[]',
  add column saved_at timestamptz,
  add column saved_on_device_at timestamptz,
  add column saved_by text,
  add column past_missing jsonb not null default '{}';

alter table session_zone rename column passes to pass_count;
alter table session_zone drop constraint session_zone_passes_check;
alter table session_zone
  -- Sum of the counts, and the deepest depth, of `passes`: for reads that need no more.
  add constraint session_zone_pass_count_check check (pass_count between 1 and 240),
  add column passes jsonb not null default '[]',
  add column standing text not null default 'delivered' check (standing in ('proposed', 'delivered')),
  add column proposed jsonb;

-- The owner's own change of signed rows, once: the policies hold for everybody else throughout.
alter table session no force row level security;
alter table session_zone no force row level security;
alter table session_amendment no force row level security;
alter table plan_zone no force row level security;

create function pg_temp.passes_of(depth integer, counted integer, speed text) returns jsonb language sql immutable as $$
  select case when depth is null and counted is null then '[]'::jsonb
              else jsonb_build_array(jsonb_build_object('depth_hundredths', depth, 'speed', speed, 'direction', null,
                                                        'count', coalesce(counted, 1))) end
$$;

create function pg_temp.cartridges_of(cartridge jsonb) returns jsonb language sql immutable as $$
  select case when jsonb_typeof(cartridge) = 'object'
              then jsonb_build_array(jsonb_build_object('unit_id', null, 'cartridge', null, 'fitted_at', null,
                                                        'disposed', false) || cartridge)
              else '[]'::jsonb end
$$;

create function pg_temp.anaesthetic_of(anaesthetic jsonb) returns jsonb language sql immutable as $$
  select case when jsonb_typeof(anaesthetic) = 'object'
              then anaesthetic || '{"weight_kg": null, "prescriber": ""}'::jsonb end
$$;

create function pg_temp.zone_of(zone jsonb, speed text) returns jsonb language sql immutable as $$
  select zone || jsonb_build_object(
    'pass_count', zone -> 'passes',
    'passes', pg_temp.passes_of((zone ->> 'depth_hundredths')::integer, (zone ->> 'passes')::integer, speed),
    'standing', 'delivered', 'proposed', null)
$$;

create function pg_temp.content_of(content jsonb) returns jsonb language sql immutable as $$
  select (content - 'speed' - 'cartridge') || jsonb_build_object(
    'sheath_lot', '', 'device_cleaned', null, 'time_out', null, 'photos_skipped_because', '', 'emergency', '[]'::jsonb,
    'cartridges', pg_temp.cartridges_of(content -> 'cartridge'),
    'anaesthetic', pg_temp.anaesthetic_of(content -> 'anaesthetic'),
    'zones', (select coalesce(jsonb_agg(pg_temp.zone_of(z.zone, content ->> 'speed') order by z.place), '[]')
                from jsonb_array_elements(content -> 'zones') with ordinality as z (zone, place)))
$$;

update session set cartridges = pg_temp.cartridges_of(cartridge), anaesthetic = pg_temp.anaesthetic_of(anaesthetic)
 where cartridge is not null or anaesthetic is not null;

update session_zone z
   set passes = pg_temp.passes_of(z.depth_hundredths, z.pass_count, s.speed)
  from session s
 where s.practice_id = z.practice_id and s.session_id = z.session_id;

-- In a draft, a zone without its stopping sign was what the plan had filled in; it waits to be done.
update session_zone z
   set standing = 'proposed',
       proposed = (select jsonb_build_object('from', 'plan',
                                             'passes', pg_temp.passes_of(p.depth_hundredths, p.passes, null))
                     from plan_zone p
                    where p.practice_id = z.practice_id and p.plan_id = s.plan_id and p.zone = z.zone)
  from session s
 where s.practice_id = z.practice_id and s.session_id = z.session_id
   and s.signed_at is null and z.endpoint is null and z.skipped_because = '';

update session_amendment set before = pg_temp.content_of(before), after = pg_temp.content_of(after);

drop function pg_temp.content_of(jsonb);
drop function pg_temp.zone_of(jsonb, text);
drop function pg_temp.anaesthetic_of(jsonb);
drop function pg_temp.cartridges_of(jsonb);
drop function pg_temp.passes_of(integer, integer, text);

alter table session force row level security;
alter table session_zone force row level security;
alter table session_amendment force row level security;
alter table plan_zone force row level security;

-- A lot is looked for in lot_use, which knows all of a session's cartridges.
drop index session_cartridge_lot;
alter table session drop column speed, drop column cartridge;
