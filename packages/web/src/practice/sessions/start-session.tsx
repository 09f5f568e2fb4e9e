import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { ActKind } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useOpenSession } from './use-open-session.ts';

type StartSessionProps = {
  patient_id: string;
  plan_id: string;
  /** Its number in the series; left out where the page does not know it. */
  number?: number;
  kind?: ActKind;
};

/** Opens the next session of an agreed plan. */
export function StartSession({ patient_id, plan_id, number, kind = 'next' }: StartSessionProps) {
  const t = useText(sessionsText);
  const opening = useOpenSession(patient_id, plan_id);
  return (
    <>
      <ActButton kind={kind} icon="needle" busy={opening.busy} onClick={() => void opening.open()}>
        {number === undefined ? t('start.short') : t('start', { number })}
      </ActButton>
      <ErrorNotice problem={opening.problem} />
    </>
  );
}
