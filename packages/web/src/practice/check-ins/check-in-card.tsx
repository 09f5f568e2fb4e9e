import { instantText } from '../../text/dates.ts';
import { checkInsText } from '../../text/en/check-ins.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { CheckIn } from './check-in.ts';
import { CheckInDetail } from './check-in-detail.tsx';
import styles from './check-ins.module.css';
import { UrgencyTag } from './urgency-tag.tsx';

type CheckInCardProps = { check_in: CheckIn; onRecord: ((check_in: CheckIn) => void) | null };

/** A report of one day. */
export function CheckInCard({ check_in, onRecord }: CheckInCardProps) {
  const t = useText(checkInsText);
  const { practice } = useSignedIn();
  return (
    <Card>
      <header className={styles['top']}>
        <h2>{t('day', { day: check_in.for_day })}</h2>
        <UrgencyTag urgency={check_in.urgency} />
        <span>{t('received', { when: instantText(check_in.received_at, practice.time_zone) })}</span>
      </header>
      <CheckInDetail check_in={check_in} />
      {onRecord === null || check_in.urgency === 'self-care' ? null : (
        <div>
          <ActButton size="small" icon="plus" onClick={() => onRecord(check_in)}>
            {t('record-event')}
          </ActButton>
        </div>
      )}
    </Card>
  );
}
