import { shortDate } from '../../text/dates.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { PlanInWords } from './agreed-plan.tsx';
import { indicationName, zoneName } from './names.ts';
import type { Plan } from './plan.ts';
import styles from './plan-zones.module.css';

/** The other plans of this patient, newest first, each as it stands in the record. */
export function EarlierPlans({ plans }: { plans: readonly Plan[] }) {
  const t = useText(plansText);
  if (plans.length === 0) return null;
  return (
    <div className={styles['earlier']}>
      <Card title={t('earlier.title')} flush>
        {plans.map((plan) => (
          <details key={plan.plan_id}>
            <summary>
              <strong>{indicationName(plan.indication)}</strong>
              <StateTag tone="unknown" icon={plan.state === 'agreed' ? 'tick' : 'dot'} size="small">
                {t(`earlier.state.${plan.state}`)}
              </StateTag>
              <span>
                {shortDate(plan.created_at.slice(0, 10))},{' '}
                {t('earlier.row', {
                  sessions: plan.sessions_planned,
                  zones: listText(plan.zones.map(({ zone }) => zoneName(zone))),
                })}
              </span>
            </summary>
            <div>
              <PlanInWords plan={plan} />
            </div>
          </details>
        ))}
      </Card>
    </div>
  );
}
