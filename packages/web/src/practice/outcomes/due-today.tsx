import { listOutcomesDue } from '@stipple/contract/outcomes';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../shell/me.ts';
import { reasonWords } from './course-of-plan.ts';
import styles from './outcomes.module.css';

/**
 * For the first screen: who is to be rated with the visit of today, and whose plan waits for its review. Those whose reading is overdue
 * are listed beside it already; `otherwise` stands where nothing of this waits.
 */
export function OutcomesDueToday({ listed, otherwise }: { listed: readonly string[]; otherwise: ReactNode }) {
  const t = useText(outcomesText);
  const mayRead = useMay('chart.read');
  const { data } = useRead(listOutcomesDue, {}, { enabled: mayRead, every_ms: 120_000 });
  const reviews = data?.reviews.filter(({ plan_id }) => !listed.includes(plan_id)) ?? [];
  if (data === null || reviews.length + data.readings.length === 0) return otherwise;
  return (
    <>
      <People
        title={t('today.readings')}
        people={data.readings.map(({ plan_id, patient_id, patient_name, due }) => ({
          plan_id,
          patient_id,
          patient_name,
          words: t('today.readings.of', { count: due.length }),
        }))}
      />
      <People
        title={t('today.reviews')}
        people={reviews.map(({ reasons, ...person }) => ({
          ...person,
          words: reasons[0] === undefined ? '' : reasonWords(reasons[0]),
        }))}
      />
    </>
  );
}

type Person = { plan_id: string; patient_id: string; patient_name: string; words: string };

function People({ title, people }: { title: string; people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <Card flush title={`${title} ${people.length}`}>
      <ul className={styles['people']}>
        {people.map(({ plan_id, patient_id, patient_name, words }) => (
          <li key={plan_id}>
            <Link to="/patients/$patient_id/outcomes" params={{ patient_id }}>
              <span>{patient_name}</span>
              <small>{words}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
