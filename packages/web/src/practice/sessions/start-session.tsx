import { startSession } from '@stipple/contract/sessions';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { ActKind } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type StartSessionProps = {
  patient_id: string;
  plan_id: string;
  /** Its number in the series; left out where the page does not know it. */
  number?: number;
  kind?: ActKind;
};

/** Opens the next session of an agreed plan and goes to its desk. Pressing twice opens one. */
export function StartSession({ patient_id, plan_id, number, kind = 'next' }: StartSessionProps) {
  const t = useText(sessionsText);
  const navigate = useNavigate();
  const [session_id] = useState(uuidV7);
  const starting = useWrite(startSession, { refreshes: ['sessions', 'chart', 'today', 'appointments'] });
  const start = async () => {
    const session = await starting.write({ params: { plan_id }, body: { session_id } });
    if (session !== null)
      await navigate({ to: '/patients/$patient_id/sessions/$session_id', params: { patient_id, session_id } });
  };
  return (
    <>
      <ActButton kind={kind} icon="needle" busy={starting.busy} onClick={() => void start()}>
        {number === undefined ? t('start.short') : t('start', { number })}
      </ActButton>
      <ErrorNotice problem={starting.problem} />
    </>
  );
}
