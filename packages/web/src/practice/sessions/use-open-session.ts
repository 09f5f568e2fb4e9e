import { startSession } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { isAway } from '../../offline/read-through.ts';
import { useKeptConsent } from '../consents/use-kept-consent.ts';
import { useSignedIn } from '../shell/me.ts';

export type OpenSession = {
  readonly open: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: Problem | null;
};

/** After so long the patient does not wait for the server: the session is opened on this device. */
const PATIENCE_MS = 4_000;
const REFRESHED: ReadonlySet<string> = new Set(['sessions', 'chart', 'today', 'appointments']);

/**
 * Opens the next session of an agreed plan and goes into the treatment room. Pressing twice opens one. Where the server does not
 * answer, this device opens it from what it knows, and the server hears of it later.
 */
export function useOpenSession(patient_id: string, plan_id: string): OpenSession {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { display_name: operator, practice } = useSignedIn();
  const has_consent_here = useKeptConsent(plan_id) !== null;
  const [session_id] = useState(uuidV7);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const askServer = async (): Promise<Problem | null> => {
    const asked = { params: { plan_id }, body: { session_id }, patience_ms: PATIENCE_MS };
    const answer = await call(startSession, asked);
    if (!answer.ok) return answer.problem;
    await client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && REFRESHED.has(name.split('.')[0] ?? ''),
    });
    return null;
  };
  const openHere = async (why: Problem): Promise<Problem | null> => {
    const { time_zone } = practice;
    const here = { operator, time_zone, has_consent_here, opened_at: new Date().toISOString() };
    const opening = { patient_id, plan_id, session_id, idempotency_key: uuidV7(), ...here };
    // Brings the catalogue along, which the first screen does without; kept on the device with the rest of the program.
    const device = await import('./keep-opened.ts').catch(() => null);
    const opened = (await device?.keepOpened(client, opening)) ?? null;
    return opened === null ? why : null;
  };
  const open = async () => {
    setBusy(true);
    const refused = await askServer();
    const stays = refused !== null && isAway(refused) ? await openHere(refused) : refused;
    setBusy(false);
    setProblem(stays);
    if (stays === null)
      await navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } });
  };
  return { open, busy, problem };
}
