import { longDate } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Companion } from './companion.ts';

type CheckInCardProps = {
  check_in: Companion['check_in'];
  begun: boolean;
  /** Sent on this phone and not with the practice yet. */
  waiting: boolean;
  onStart: () => void;
};

/** Whether the practice asks today, asked already, or will ask. */
export function CheckInCard({ check_in, begun, waiting, onStart }: CheckInCardProps) {
  const t = useText(portalText);
  const { state, for_day, next_on } = check_in;
  if (waiting) return null;
  if (state === 'due' && for_day !== null)
    return (
      <Card title={t('check-in.due.title')}>
        <p className="reading">{t('check-in.due.text', { day: for_day })}</p>
        <ActButton kind="next" wide onClick={onStart}>
          {t(begun ? 'check-in.due.resume' : 'check-in.due.act')}
        </ActButton>
      </Card>
    );
  const next = next_on === null ? null : longDate(next_on);
  if (state === 'answered' && for_day !== null)
    return (
      <p className="reading">
        {t('check-in.answered', { day: for_day })} {next === null ? '' : t('check-in.next', { date: next })}
      </p>
    );
  return next === null ? null : <p className="reading">{t('check-in.first', { date: next })}</p>;
}
