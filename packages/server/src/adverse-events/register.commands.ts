import type { ResponseOf } from '@stipple/contract/endpoint';
import type { exportAdverseEvents, readRegister, readTrends } from '@stipple/contract/event-register';
import { ok } from '@stipple/engine/kernel';
import { SMALL_GROUP_BELOW } from '@stipple/engine/statistics';
import { countTrends, countWithoutSession, type TrendQuestion } from '@stipple/record/adverse-events/event-trends';
import * as register from '@stipple/record/adverse-events/register';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { registerAsCsv, trendsAsCsv } from './register-as-csv.ts';
import { trendGroups } from './trend-groups.ts';

const ON_SCREEN = 300;
const EXPORTED = 20_000;

export async function readRegisterCommand(
  { scope }: StaffContext,
  { query }: InputOf<typeof readRegister>,
): Answer<typeof readRegister> {
  const [found, counts, operators] = await Promise.all([
    register.readRegister(scope, query, ON_SCREEN + 1),
    register.countRegister(scope),
    register.operatorsOfRegister(scope),
  ]);
  const adverse_events = found.slice(0, ON_SCREEN);
  note({ scope }, 'adverse-events.register', { ...query, events: adverse_events.length });
  return ok({ adverse_events, more: found.length > ON_SCREEN, counts, operators });
}

export async function readTrendsCommand(
  context: StaffContext,
  { query }: InputOf<typeof readTrends>,
): Answer<typeof readTrends> {
  note(context, 'adverse-events.trends', query);
  return ok(await trendsOf(context, query));
}

/** What leaves the house is noted: what was asked, in which form, and how much it was. */
export async function exportAdverseEventsCommand(
  context: StaffContext,
  { body }: InputOf<typeof exportAdverseEvents>,
): Answer<typeof exportAdverseEvents> {
  const { scope, today } = context;
  const { what, form, ...asked } = body;
  if (body.what === 'register') {
    const events = await register.readRegister(scope, body, EXPORTED);
    note(context, 'adverse-events.export', { what, form, ...asked, lines: events.length });
    return ok({ filename: `adverse-events-${today}.csv`, csv: registerAsCsv(events), lines: events.length });
  }
  const trends = await trendsOf(context, body);
  const lines = trends.groups.reduce((sum, { rows }) => sum + rows.length, 1);
  note(context, 'adverse-events.export', { what, form, ...asked, lines });
  return ok({ filename: `adverse-event-trends-${today}.csv`, csv: trendsAsCsv(trends), lines });
}

type TrendsAsked = { readonly from: string; readonly until: string; readonly kind?: string | undefined };

/** Numbers by operator are numbers about people: all of them for the owner, their own for everybody else. */
async function trendsOf({ scope, actor }: StaffContext, asked: TrendsAsked): Promise<ResponseOf<typeof readTrends>> {
  const question: TrendQuestion = { from: asked.from, until: asked.until, kind: asked.kind ?? null };
  const [counts, without_session] = await Promise.all([
    countTrends(scope, question),
    countWithoutSession(scope, question),
  ]);
  const shown = counts.filter(
    ({ dimension, code }) => dimension !== 'operator' || actor.role === 'owner' || code === actor.staff_id,
  );
  return { ...trendGroups(shown), without_session, small_below: SMALL_GROUP_BELOW };
}

function note({ scope }: Pick<StaffContext, 'scope'>, action: string, detail: Readonly<Record<string, unknown>>): void {
  scope.audit({ action, subject_kind: 'practice', subject_id: scope.practice_id, patient_id: null, detail });
}
