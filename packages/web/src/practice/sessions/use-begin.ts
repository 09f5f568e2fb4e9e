import type { BodyOf } from '@stipple/contract/endpoint';
import { beginSession } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { reachNow } from '../../api/reach.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { keepAct } from '../../offline/drafts.ts';
import { isAway } from '../../offline/read-through.ts';
import { sessionSubject } from '../../offline/session-subject.ts';
import { longDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import type { Chart } from './session.ts';
import type { SessionDesk } from './use-session-desk.ts';

export type TimeOut = BodyOf<typeof beginSession>['time_out'];

export type Begin = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Takes the time-out; false when the record did not take it. `with` are changes of the chart that belong to it. */
  readonly begin: (time_out: TimeOut, also: (chart: Chart) => Chart) => Promise<'begun' | 'on-this-device' | 'refused'>;
};

/**
 * The start of needling. The record judges it; where it cannot be asked the start stands as it was taken here, and the record
 * judges it when it hears of it, so that nobody waits with a patient on the couch.
 */
export function useBegin(writing: SessionDesk, name: string): Begin {
  const t = useText(sessionsText);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [start_id, setStartId] = useState(uuidV7);
  const { session_id, patient_id, number_in_series: number, day } = writing.saved;
  const onThisDevice = async (time_out: TimeOut) => {
    writing.edit((chart) => ({ ...chart, time_out, started_at: chart.started_at ?? time_out.at }));
    await writing.stored();
    await keepAct({
      id: uuidV7(),
      subject: sessionSubject(session_id),
      endpoint: beginSession.name,
      params: { session_id },
      content: { version: null, start_id, time_out, saved_on_device_at: time_out.at },
      idempotency_key: uuidV7(),
      device_at: time_out.at,
      about: {
        words: t('kept.begin', { number, day: longDate(day), name }),
        path: `/patients/${patient_id}/sessions/${session_id}`,
      },
    });
    return 'on-this-device' as const;
  };
  const askRecord = async (time_out: TimeOut) => {
    if (!reachNow().reached || !(await within(writing.flush()))) return onThisDevice(time_out);
    const body = { version: writing.version(), start_id, time_out, saved_on_device_at: time_out.at };
    const answer = await call(beginSession, { params: { session_id }, body, patience_ms: PATIENCE_MS });
    if (!answer.ok && isAway(answer.problem)) return onThisDevice(time_out);
    if (!answer.ok) {
      setProblem(answer.problem);
      return 'refused';
    }
    writing.take(answer.value);
    void client.invalidateQueries({
      predicate: ({ queryKey: [read] }) => read === 'chart.read' || read === 'today.read',
    });
    return 'begun';
  };
  const begin: Begin['begin'] = async (time_out, also) => {
    setBusy(true);
    setProblem(null);
    writing.edit(also);
    const begun = await askRecord(time_out);
    if (begun !== 'refused') setStartId(uuidV7());
    setBusy(false);
    return begun;
  };
  return { busy, problem, begin };
}

const PATIENCE_MS = 8_000;

/** False where it takes longer than anybody waits with a patient on the couch. */
function within(saving: Promise<boolean>): Promise<boolean> {
  return Promise.race([saving, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false))]);
}
