import { lastTime } from '@stipple/contract/sessions';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { roomText } from '../../text/en/sessions-room.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { zoneName } from '../treatment-plans/names.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { checkChart } from './chart-check.ts';
import { isSkipped } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { propose } from './proposals.ts';
import type { Proposal } from './proposals.ts';
import type { Chart, ChartZone, Session } from './session.ts';

export type Fill = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What the last call could not take over, in words. */
  readonly told: string | null;
  readonly asLastTime: () => Promise<void>;
};

type Answered = { readonly zones: Proposal['zones']; readonly blocked: readonly string[] };

/** Fills the proposed layer from the last session: passes and nothing else. Without a connection the device does it itself. */
export function useFill(desk: Desk, against: CheckedAgainst): Fill {
  const t = useText(roomText);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { session_id, last, edit, chart } = desk;
  const asLastTime = async () => {
    setBusy(true);
    const answer = await call(lastTime, { params: { session_id }, patience_ms: PATIENCE_MS });
    setBusy(false);
    const isAway = !answer.ok && answer.problem.code === 'offline';
    setProblem(answer.ok || (isAway && last !== null) ? null : answer.problem);
    if (answer.ok) take({ zones: answer.value.zones, blocked: answer.value.blocked.map(({ zone }) => zone) });
    else if (isAway && last !== null) take(fromLast(last, chart, against));
  };
  const take = ({ zones, blocked }: Answered) => {
    edit((present) => propose(present, { from: 'last-time', zones }));
    const nothing = zones.length + blocked.length === 0 ? t('last-time.none') : null;
    setTold(blocked.length === 0 ? nothing : t('last-time.blocked', { zones: listText(blocked.map(zoneName)) }));
  };
  return { busy, problem, told, asLastTime };
}

const PATIENCE_MS = 4_000;

/** What was delivered last time, held against today's limits; what was beyond one then is not offered again. */
function fromLast(last: Session, chart: Chart, against: CheckedAgainst): Answered {
  const zones = last.chart.zones.filter(isTreated);
  const findings = checkChart({ ...chart, zones: zones.map((zone) => ({ ...zone, endpoint: null })) }, against);
  const isBroken = ({ zone }: ChartZone) => brokenLimits(findingsAt(findings, `zones.${zone}`)).length > 0;
  return { zones: zones.filter((zone) => !isBroken(zone)), blocked: zones.filter(isBroken).map(({ zone }) => zone) };
}

function isTreated(zone: ChartZone): boolean {
  return zone.standing === 'delivered' && !isSkipped(zone) && zone.passes.length > 0;
}
