import type { lastTime } from '@stipple/contract/sessions';
import { findDevice } from '@stipple/engine/catalog';
import { fail, ok, type Finding } from '@stipple/engine/kernel';
import { findLastSignedSession } from '@stipple/record/sessions/last-session';
import { findSession } from '@stipple/record/sessions/read-session';
import type { PassContent, SessionRow, ZoneContent } from '@stipple/record/sessions/session-content';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPasses } from './checked-passes.ts';
import { noSuchSession } from './present-session.ts';
import { passOnTheWire, presentContent, treatedZones } from './session-chart.ts';

/** Passes and device of last time as a proposal. Nothing else of that day is known to hold today. */
export async function lastTimeCommand(
  { scope }: StaffContext,
  { params: { session_id } }: InputOf<typeof lastTime>,
): Answer<typeof lastTime> {
  const [row, last_id] = await Promise.all([findSession(scope, session_id), findLastSignedSession(scope, session_id)]);
  if (row === null) return fail(noSuchSession());
  const last = last_id === null ? null : await findSession(scope, last_id);
  scope.audit({
    action: 'sessions.last-time',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: row.patient_id,
    detail: { from: last_id },
  });
  return ok(last === null ? { from: null, device: null, zones: [], blocked: [] } : proposalFrom(row, last));
}

function proposalFrom(row: SessionRow, last: SessionRow) {
  const content = presentContent(last);
  const device = row.device ?? content.device;
  const judged = treatedZones(content)
    .filter(({ passes }) => passes.length > 0)
    .map(({ zone, passes }) => judge(zone, fittingSpeeds(passes, device), device, row));
  const { session_id, day, number_in_series } = last;
  return {
    from: { session_id, day, number_in_series },
    device: content.device,
    zones: judged.filter(({ broken }) => broken.length === 0).map(proposed),
    blocked: judged
      .filter(({ broken }) => broken.length > 0)
      .map(({ zone, broken }) => ({ zone, findings: [...broken] })),
  };
}

type Judged = Pick<ZoneContent, 'zone' | 'passes'> & { readonly broken: readonly Finding[] };

/** What was delivered beyond a limit last time is not offered again. */
function judge(zone: string, passes: readonly PassContent[], device: string | null, row: SessionRow): Judged {
  const findings = checkedPasses([{ zone, passes }], { device, indication: row.indication, today: row.day });
  return { zone, passes, broken: findings.filter(({ verdict }) => verdict === 'unsuitable') };
}

/** Steps of another device mean nothing on this one. */
function fittingSpeeds(passes: readonly PassContent[], device: string | null): readonly PassContent[] {
  const known = findDevice(device ?? '')?.speeds.map(({ code }) => code) ?? [];
  return passes.map((pass) => (pass.speed === null || known.includes(pass.speed) ? pass : { ...pass, speed: null }));
}

function proposed({ zone, passes }: Judged) {
  const onTheWire = passes.map(passOnTheWire);
  const open = { endpoint: null, skipped_because: '', standing: 'proposed' as const };
  return { zone, passes: onTheWire, ...open, proposed: { from: 'last-time' as const, passes: onTheWire } };
}
