import type { BodyOf } from '@stipple/contract/endpoint';
import { beginSession } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
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
 * The start of needling. The record judges it; without a connection the time-out is kept in the chart and the record confirms
 * it later, so that nobody waits with a patient on the couch.
 */
export function useBegin(writing: SessionDesk): Begin {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [start_id, setStartId] = useState(uuidV7);
  const { session_id } = writing.saved;
  const onThisDevice = (time_out: TimeOut) => {
    writing.edit((chart) => ({ ...chart, time_out, started_at: chart.started_at ?? time_out.at }));
    return 'on-this-device' as const;
  };
  const begin: Begin['begin'] = async (time_out, also) => {
    setBusy(true);
    setProblem(null);
    writing.edit(also);
    const isSaved = await writing.flush();
    if (!isSaved) {
      setBusy(false);
      return onThisDevice(time_out);
    }
    const body = { version: writing.version(), start_id, time_out, saved_on_device_at: time_out.at };
    const answer = await call(beginSession, { params: { session_id }, body, patience_ms: PATIENCE_MS });
    setBusy(false);
    if (answer.ok) {
      writing.take(answer.value);
      setStartId(uuidV7());
      void client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'chart.read' || name === 'today.read',
      });
      return 'begun';
    }
    if (answer.problem.code === 'offline') return onThisDevice(time_out);
    setProblem(answer.problem);
    return 'refused';
  };
  return { busy, problem, begin };
}

const PATIENCE_MS = 8_000;
