import { startSession } from '@stipple/contract/sessions';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';

export type OpenSession = {
  readonly open: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: Problem | null;
};

/** Opens the next session of an agreed plan and goes into the treatment room. Pressing twice opens one. */
export function useOpenSession(patient_id: string, plan_id: string): OpenSession {
  const navigate = useNavigate();
  const [session_id] = useState(uuidV7);
  const starting = useWrite(startSession, { refreshes: ['sessions', 'chart', 'today', 'appointments'] });
  const open = async () => {
    const session = await starting.write({ params: { plan_id }, body: { session_id } });
    if (session !== null)
      await navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } });
  };
  return { open, busy: starting.busy, problem: starting.problem };
}
