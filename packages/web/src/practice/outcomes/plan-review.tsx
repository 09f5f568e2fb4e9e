import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { longDate } from '../../text/dates.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { reasonWords } from './course-of-plan.ts';
import type { PlanOutcomesRead } from './course-of-plan.ts';
import { DecideReview } from './decide-review.tsx';
import styles from './outcomes.module.css';

type PlanReviewProps = { plan_id: string; outcomes: PlanOutcomesRead };

/** Why the review has come up, the stop rule in its own words, the act to decide, and what was decided before. */
export function PlanReview({ plan_id, outcomes }: PlanReviewProps) {
  const t = useText(outcomesText);
  const mayDecide = useMay('plans.agree');
  const isLicensed = useSignedIn().licence !== null;
  const [deciding, setDeciding] = useState(false);
  const { review_due, stop_rule, reviews } = outcomes;
  return (
    <Card title={t('review.title')}>
      {review_due.length === 0 ? (
        <p className={styles['quiet']}>{t('review.none')}</p>
      ) : (
        <Reasons outcomes={outcomes} />
      )}
      {review_due.length > 0 && mayDecide && isLicensed ? (
        <div>
          <ActButton size="small" icon="pen" onClick={() => setDeciding(true)}>
            {t('review.act')}
          </ActButton>
        </div>
      ) : null}
      {reviews.length === 0 ? null : (
        <section className={styles['decided']}>
          <h3>{t('review.earlier')}</h3>
          <ul>
            {reviews.map((review) => (
              <li key={review.review_id}>
                <strong>
                  {t('review.by', {
                    decision: t(`review.decision.${review.decision}`),
                    day: longDate(review.decided_on),
                    name: review.by,
                  })}
                </strong>
                <p>{review.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {deciding ? (
        <DecideReview plan_id={plan_id} reasons={review_due} stop_rule={stop_rule} onClose={() => setDeciding(false)} />
      ) : null}
    </Card>
  );
}

/** The same where the outcomes are one page away: on the overview of the chart and on the plan. */
export function PlanReviewNotice({ patient_id, outcomes }: { patient_id: string; outcomes: PlanOutcomesRead | null }) {
  const t = useText(outcomesText);
  if (outcomes === null || outcomes.review_due.length === 0) return null;
  return (
    <div className={styles['notice']} role="status">
      <Icon name="triangle" size={20} />
      <div>
        <strong>{t('review.due')}</strong>
        <Reasons outcomes={outcomes} />
      </div>
      <Link to="/patients/$patient_id/outcomes" params={{ patient_id }} className={actClass('plain', 'small')}>
        {t('review.look')}
      </Link>
    </div>
  );
}

function Reasons({ outcomes: { review_due, stop_rule } }: { outcomes: PlanOutcomesRead }) {
  const t = useText(outcomesText);
  return (
    <div className={styles['reasons']}>
      <ul>
        {review_due.map((reason) => (
          <li key={`${reason.kind} ${reason.since}`}>{reasonWords(reason)}</li>
        ))}
      </ul>
      {stop_rule === '' ? null : (
        <p>
          {t('review.due.lead')} <q>{stop_rule}</q>
        </p>
      )}
    </div>
  );
}
