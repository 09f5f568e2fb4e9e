-- Records whose time has run out: holds that stop an erasure, erasures as they were done, and the function that erases.

create table record_hold (
  practice_id uuid not null,
  hold_id uuid not null,
  patient_id uuid not null,
  reason text not null check (reason <> ''),
  staff_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text not null default '',
  primary key (practice_id, hold_id),
  foreign key (practice_id, patient_id) references patient (practice_id, patient_id),
  check ((ended_at is null) = (ended_by is null))
);
create index record_hold_standing on record_hold (practice_id, patient_id) where ended_at is null;

alter table record_hold enable row level security;
alter table record_hold force row level security;
create policy record_hold_scope on record_hold
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant insert, select on record_hold to stipple_access;
grant update (ended_at, ended_by, ended_because) on record_hold to stipple_access;

-- What was erased, without a word about the person: identifiers that lead nowhere any more, and counts.
create table record_erasure (
  practice_id uuid not null,
  erasure_id uuid not null,
  patient_ids uuid[] not null,
  last_entry_on date not null,
  kept_until date not null,
  reason text not null check (reason <> ''),
  staff_id uuid not null,
  by_name text not null,
  erased_at timestamptz not null,
  rows_erased jsonb not null,
  audit_events integer not null,
  -- SHA-256 over the identifiers of the erased audit events, in order, as lines; the sealed event of the erasure names it too.
  audit_digest bytea not null check (octet_length(audit_digest) = 32),
  -- Names in the photo store whose bytes go with the record, and when they were gone.
  objects text[] not null,
  objects_gone_at timestamptz,
  primary key (practice_id, erasure_id)
);
create index record_erasure_at on record_erasure (practice_id, erased_at desc);
create index record_erasure_open on record_erasure (practice_id) where objects_gone_at is null;

alter table record_erasure enable row level security;
alter table record_erasure force row level security;
create policy record_erasure_scope on record_erasure
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select on record_erasure to stipple_access;
grant update (objects_gone_at) on record_erasure to stipple_access;

-- Sealed audit events that a lawful erasure took away, so that the check can tell them from missing ones.
create table audit_erased (
  practice_id uuid not null,
  audit_id uuid not null,
  erasure_id uuid not null,
  primary key (practice_id, audit_id),
  foreign key (practice_id, erasure_id) references record_erasure (practice_id, erasure_id)
);
create index audit_erased_of on audit_erased (practice_id, erasure_id);

alter table audit_erased enable row level security;
alter table audit_erased force row level security;
create policy audit_erased_scope on audit_erased
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid)
  with check (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
grant select on audit_erased to stipple_access;

-- A signed session stays for everybody but the owner of the tables, in whose name the function below erases.
create policy session_erasure on session for delete to current_user
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);
create policy session_zone_erasure on session_zone for delete to current_user
  using (practice_id = nullif(current_setting('app.practice_id', true), '')::uuid);

-- How a row of a table belongs to the erased patients, as SQL over the alias t; null where it does not hang on a patient.
-- A column patient_id says it, else each foreign key that must be there, up to the tables that have one.
create function belongs_to_erased(of regclass, t text, depth integer) returns text
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  parts text[] := '{}';
  parent text;
  key record;
  own text := quote_ident(t);
begin
  if depth > 6 then return null; end if;
  if exists (select from pg_attribute where attrelid = of and attname = 'patient_id' and not attisdropped)
     and (of = 'public.patient'::regclass
          or exists (select from pg_constraint where conrelid = of and contype = 'f'
                        and confrelid = 'public.patient'::regclass)
          or exists (select from pg_attribute where attrelid = of and attname = 'patient_id' and attnotnull)) then
    return format('%s.practice_id = $1 and %s.patient_id = any ($2)', own, own);
  end if;
  for key in
    select c.confrelid::regclass as parent, c.conkey, c.confkey from pg_constraint c
     where c.conrelid = of and c.contype = 'f' and c.confrelid <> of and c.confrelid <> 'public.practice'::regclass
       and not exists (select from pg_attribute a where a.attrelid = of and a.attnum = any (c.conkey) and not a.attnotnull)
  loop
    parent := belongs_to_erased(key.parent, t || '_' || depth, depth + 1);
    if parent is not null then
      parts := parts || format('exists (select from %s %I where %s and %s)', key.parent, t || '_' || depth, parent,
        (select string_agg(format('%I.%I = %s.%I', t || '_' || depth, theirs.attname, own, mine.attname), ' and ')
           from unnest(key.conkey, key.confkey) as pair (mine_no, their_no)
           join pg_attribute mine on mine.attrelid = of and mine.attnum = pair.mine_no
           join pg_attribute theirs on theirs.attrelid = key.parent and theirs.attnum = pair.their_no));
    end if;
  end loop;
  if array_length(parts, 1) is null then return null; end if;
  return format('%s.practice_id = $1 and (%s)', own, array_to_string(parts, ' or '));
end $$;

-- Erases everything that hangs on these patients, in the practice of the transaction and nowhere else, and leaves the row
-- of record_erasure: nothing can be erased without it. One statement for all tables, because foreign keys are looked at
-- when a statement ends. Whether the time has run out, and that nothing holds the record, is the caller's to know.
create function erase_records(erasure uuid, patients uuid[], about jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  practice constant uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
  one record;
  condition text;
  deletes text[] := '{}';
  counted text[] := '{}';
  erased jsonb;
  audits uuid[];
  objects text[];
begin
  if practice is null then raise exception 'no practice is set'; end if;
  -- Pictures that nothing else of the practice shows.
  with mine as (
    select f.content_sha256, f.thumbnail_sha256, f.display_sha256 from photo_file f
     where f.practice_id = practice
       and exists (select from photo p where p.practice_id = practice and p.content_sha256 = f.content_sha256
                      and p.patient_id = any (patients))
       and not exists (select from photo p where p.practice_id = practice and p.content_sha256 = f.content_sha256
                          and p.patient_id <> all (patients))),
  named as (
    select unnest(array[content_sha256, thumbnail_sha256, display_sha256]) as sha from mine
    union
    select unnest(array[sent_sha256, display_sha256, thumbnail_sha256]) from check_in_photo
     where practice_id = practice and patient_id = any (patients))
  select coalesce(array_agg(encode(sha, 'hex') order by sha), '{}') into objects from named
   where not exists (
     select from photo_file f where f.practice_id = practice and sha in (f.content_sha256, f.thumbnail_sha256, f.display_sha256)
        and not exists (select from mine where mine.content_sha256 = f.content_sha256))
     and not exists (
     select from check_in_photo c where c.practice_id = practice and c.patient_id <> all (patients)
        and sha in (c.sent_sha256, c.display_sha256, c.thumbnail_sha256));

  -- References from what stays: a package that was opened for a session stays a package.
  for one in
    select c.conrelid::regclass as tab, c.confrelid::regclass as parent, c.conkey, c.confkey from pg_constraint c
      join pg_class k on k.oid = c.conrelid
     where c.contype = 'f' and k.relnamespace = 'public'::regnamespace
       and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and not a.attnotnull)
  loop
    condition := belongs_to_erased(one.parent, 'parent', 0);
    if condition is not null then
      execute format('update %s t set %s where t.practice_id = $1 and (%s) is not true and exists (select from %s parent where %s and %s)',
        one.tab,
        (select string_agg(format('%I = null', a.attname), ', ') from pg_attribute a
          where a.attrelid = one.tab and a.attnum = any (one.conkey) and not a.attnotnull),
        coalesce(belongs_to_erased(one.tab, 't', 0), 'false'), one.parent, condition,
        (select string_agg(format('parent.%I = t.%I', theirs.attname, mine.attname), ' and ')
           from unnest(one.conkey, one.confkey) as pair (mine_no, their_no)
           join pg_attribute mine on mine.attrelid = one.tab and mine.attnum = pair.mine_no
           join pg_attribute theirs on theirs.attrelid = one.parent and theirs.attnum = pair.their_no))
      using practice, patients;
    end if;
  end loop;

  for one in
    select c.oid::regclass as tab, c.relname from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_event' order by c.relname
  loop
    condition := belongs_to_erased(one.tab, 't', 0);
    if condition is not null then
      deletes := deletes || format('%I as (delete from %s t where %s returning 1)', 'd_' || one.relname, one.tab, condition);
      counted := counted || format('%L, (select count(*) from %I)', one.relname, 'd_' || one.relname);
    end if;
  end loop;
  execute format('with %s select jsonb_build_object(%s)', array_to_string(deletes, ', '), array_to_string(counted, ', '))
    into erased using practice, patients;

  delete from photo_file f where f.practice_id = practice
     and encode(f.content_sha256, 'hex') = any (objects)
     and not exists (select from photo p where p.practice_id = practice and p.content_sha256 = f.content_sha256);
  -- Answers kept for repeated sends may name the person.
  delete from command_receipt r where r.practice_id = practice
     and (r.at < now() - interval '90 days'
          or exists (select from unnest(patients) id where r.response::text like '%' || id || '%'));

  select coalesce(array_agg(e.audit_id order by e.audit_id), '{}') into audits from audit_event e
   where e.practice_id = practice and e.patient_id = any (patients);
  insert into record_erasure
    (practice_id, erasure_id, patient_ids, last_entry_on, kept_until, reason, staff_id, by_name, erased_at, rows_erased,
     audit_events, audit_digest, objects, objects_gone_at)
  values
    (practice, erasure, patients, (about ->> 'last_entry_on')::date, (about ->> 'kept_until')::date, about ->> 'reason',
     (about ->> 'staff_id')::uuid, about ->> 'by_name', (about ->> 'erased_at')::timestamptz, erased,
     cardinality(audits), sha256(convert_to(array_to_string(audits, chr(10)), 'UTF8')), objects,
     case when cardinality(objects) = 0 then (about ->> 'erased_at')::timestamptz end);
  insert into audit_erased (practice_id, audit_id, erasure_id) select practice, id, erasure from unnest(audits) id;
  delete from audit_event e where e.practice_id = practice and e.audit_id = any (audits);
  return jsonb_build_object('rows_erased', erased, 'audit_events', cardinality(audits),
    'audit_digest', encode(sha256(convert_to(array_to_string(audits, chr(10)), 'UTF8')), 'hex'), 'objects', to_jsonb(objects));
end $$;

revoke execute on function belongs_to_erased(regclass, text, integer) from public;
revoke execute on function erase_records(uuid, uuid[], jsonb) from public;
grant execute on function erase_records(uuid, uuid[], jsonb) to stipple_access;
