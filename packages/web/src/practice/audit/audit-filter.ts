import type { readAudit } from '@stipple/contract/audit';
import type { QueryOf } from '@stipple/contract/endpoint';
import { parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

/** What is looked for; null does not restrict. */
export type AuditFilter = {
  readonly patient: { readonly patient_id: string; readonly name: string } | null;
  readonly staff_id: string | null;
  readonly action: string | null;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
};

export const noFilter: AuditFilter = { patient: null, staff_id: null, action: null, from: null, until: null };

export function isFiltered(filter: AuditFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** The question to the server: only what restricts, and the entry after which to go on. */
export function queryOf(filter: AuditFilter, after: string | null): QueryOf<typeof readAudit> {
  const { patient, staff_id, action, from, until } = filter;
  return {
    ...(patient === null ? {} : { patient_id: patient.patient_id }),
    ...(staff_id === null ? {} : { staff_id }),
    ...(action === null ? {} : { action }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(after === null ? {} : { after }),
  };
}

/** A day as the date control gives it. */
export function dayOrNull(text: string | null): CalendarDate | null {
  const parsed = text === null ? null : parseCalendarDate(text);
  return parsed?.ok === true ? parsed.value : null;
}
