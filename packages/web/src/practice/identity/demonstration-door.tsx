import { enterDemonstration } from '@stipple/contract/identity';
import { call } from '../../api/call.ts';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './door.module.css';
import { useAttempt } from './use-attempt.ts';
import { useEnter } from './use-enter.ts';

/** Into the demonstration practice; the first time its patients are invented, which takes a moment. */
export function DemonstrationDoor({ label, quiet = false }: { label: string; quiet?: boolean }) {
  const t = useText(identityText);
  const attempt = useAttempt();
  const enter = useEnter();
  const go = async () => {
    if ((await attempt.run(() => call(enterDemonstration, {}))) !== null) await enter();
  };
  return (
    <div className={styles['sheet']}>
      <ActButton kind={quiet ? 'quiet' : 'plain'} busy={attempt.busy} onClick={() => void go()}>
        {attempt.busy ? t('welcome.demonstration.busy') : label}
      </ActButton>
      <ErrorNotice problem={attempt.problem} />
    </div>
  );
}
