import { signConsent } from '@stipple/contract/consents';
import type { BodyInputOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { keepAndSend } from '../../offline/drafts.ts';
import type { Write } from '../../offline/write.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { useKeptConsent } from './use-kept-consent.ts';

type Signed = Omit<BodyInputOf<typeof signConsent>, 'consent_id'>;

export type SigningConsent = {
  /** On this device before anything is sent: strokes cannot be asked for again. */
  readonly sign: (signed: Signed) => Promise<'sent' | 'kept' | 'refused'>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** A signature to this plan that waits on this device. */
  readonly kept: Write | null;
};

export function useSignConsent(plan_id: string, name: string): SigningConsent {
  const t = useText(consentsText);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kept = useKeptConsent(plan_id);
  const sign = async (signed: Signed) => {
    setBusy(true);
    setProblem(null);
    const outcome = await keepAndSend({
      id: uuidV7(),
      subject: `consent:${plan_id}`,
      endpoint: signConsent.name,
      params: { plan_id },
      content: { consent_id: uuidV7(), ...signed },
      idempotency_key: uuidV7(),
      device_at: new Date().toISOString(),
      about: { words: t('kept.about', { name }), path: null },
    });
    setBusy(false);
    if (outcome.kind === 'refused') setProblem(outcome.problem);
    return outcome.kind;
  };
  // While it is on its first way the page stays as it is: what the server refuses is put right on it.
  return { sign, busy, problem, kept: busy ? null : kept };
}
