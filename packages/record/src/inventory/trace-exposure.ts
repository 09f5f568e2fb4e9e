import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { StockKind } from './stock-terms.ts';

/** By what an exposure is looked for; all that are given hold together. */
export type TraceCriteria = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly patient_id: string | null;
  /** Who needled. */
  readonly staff_id: string | null;
  readonly room: string | null;
  readonly device_serial: string | null;
  readonly unit_id: string | null;
  readonly kind: StockKind | null;
  readonly entry: string | null;
  readonly lot: string | null;
};

/** One session of the trace with everything that it shared with others. */
export type ExposureRow = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: CalendarDate;
  readonly phone: string;
  readonly day: CalendarDate;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly operator: string;
  readonly device: string | null;
  readonly device_serial: string;
  readonly room: string;
  readonly is_signed: boolean;
  readonly entered_in_error: boolean;
  readonly products: readonly {
    readonly kind: StockKind;
    readonly entry: string;
    readonly lot: string;
    readonly unit_id: string | null;
  }[];
};

/** The sessions of the window, in order of time. Each question has its own statement, so that each finds its index. */
export async function traceExposure(
  scope: Scope,
  criteria: TraceCriteria,
  limit: number,
): Promise<readonly ExposureRow[]> {
  const { text, values } = traceStatement(scope.practice_id, criteria, limit);
  return (await scope.query<ExposureRow>(text, values)).rows;
}

export function traceStatement(
  practice_id: string,
  criteria: TraceCriteria,
  limit: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [practice_id, criteria.from, criteria.until, limit];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const ofUse = conditions(place, [
    ['u.room', criteria.room],
    ['u.unit_id', criteria.unit_id],
    ['u.kind', criteria.kind],
    ['u.entry', criteria.entry],
    ['u.lot', criteria.lot],
  ]);
  const ofSession = conditions(place, [
    ['s.patient_id', criteria.patient_id],
    ['s.operator_staff_id', criteria.staff_id],
    ['s.device_serial', criteria.device_serial],
  ]);
  const found = ofUse === '' ? bySession(ofSession) : byUse(ofUse, ofSession);
  return { text: `${EXPOSURE} (${found}) found ${WHOLE}`, values };
}

type Condition = readonly [column: string, value: string | null];

/** The partial indexes leave out what is empty; so do the conditions that are to find them. */
function conditions(place: (value: unknown) => string, given: readonly Condition[]): string {
  return given
    .flatMap(([column, value]) => (value === null ? [] : [[column, value] as const]))
    .map(([column, value]) => {
      const filled = column === 'u.room' || column === 's.device_serial' ? ` and ${column} <> ''` : '';
      return ` and ${column} = ${place(value)}${filled}`;
    })
    .join('');
}

const COLUMNS = `s.session_id, s.patient_id, s.day, s.started_at, s.ended_at, s.operator, s.device, s.device_serial,
  s.signed_at is not null as is_signed`;

function bySession(ofSession: string): string {
  return `select ${COLUMNS} from session s
           where s.practice_id = $1 and s.day between $2 and $3${ofSession}
           order by s.day, s.session_id limit $4`;
}

/** In the order of the uses, which is that of their sessions: reading ends as soon as the page is full. */
function byUse(ofUse: string, ofSession: string): string {
  return `select ${COLUMNS}
            from (select u.used_on, u.session_id from product_use u
                   where u.practice_id = $1 and u.detached_at is null and u.used_on between $2 and $3${ofUse}
                   group by u.used_on, u.session_id) used
            join session s on s.practice_id = $1 and s.session_id = used.session_id${ofSession}
           order by used.used_on, used.session_id limit $4`;
}

/** First which sessions, then everything about them: only the page that is shown is put together. */
const EXPOSURE = `
  select found.session_id, found.patient_id, p.given_name, p.family_name, p.birth_date, p.phone, found.day,
         found.started_at, found.ended_at, found.operator, found.device, found.device_serial, found.is_signed,
         exists (select from session_entered_in_error e
                  where e.practice_id = $1 and e.session_id = found.session_id) as entered_in_error,
         coalesce(used.room, '') as room, coalesce(used.products, '[]') as products
    from`;

const WHOLE = `
    join patient p on p.practice_id = $1 and p.patient_id = found.patient_id
    left join lateral (
      select max(u.room) as room,
             json_agg(json_build_object('kind', u.kind, 'entry', u.entry, 'lot', u.lot, 'unit_id', u.unit_id)
                      order by u.kind, u.entry, u.lot) as products
        from product_use u
       where u.practice_id = $1 and u.session_id = found.session_id and u.detached_at is null) used on true
   order by found.day, found.started_at nulls last, found.session_id`;

export type TraceChoices = {
  readonly rooms: readonly string[];
  readonly device_serials: readonly string[];
};

/** What can be asked for: each value found by one step along its index, however many sessions have it. */
export async function traceChoices(scope: Scope): Promise<TraceChoices> {
  const [rooms, serials] = await Promise.all([
    scope.query<{ value: string }>(STEPS('product_use', 'room', 'and detached_at is null'), [scope.practice_id]),
    scope.query<{ value: string }>(STEPS('session', 'device_serial', ''), [scope.practice_id]),
  ]);
  return { rooms: rooms.rows.map(({ value }) => value), device_serials: serials.rows.map(({ value }) => value) };
}

const STEPS = (table: string, column: string, and: string): string => `
  with recursive step as (
    (select ${column} as value from ${table} where practice_id = $1 and ${column} <> '' ${and} order by ${column} limit 1)
    union all
    select (select t.${column} from ${table} t
             where t.practice_id = $1 and t.${column} > step.value and t.${column} <> '' ${and}
             order by t.${column} limit 1)
      from step where step.value is not null
  ) select value from step where value is not null limit 200`;
