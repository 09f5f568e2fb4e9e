import { listOutcomesDue } from '@stipple/contract/outcomes';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { useMay } from '../shell/me.ts';
import { reasonInShort } from './reason-in-short.ts';
import { WaitingPeople } from '../today/waiting-people.tsx';

/**
 * For the first screen: who is to be rated with the visit of today, and whose plan waits for its review. Those whose reading is overdue
 * are listed beside it already; `otherwise` stands where nothing of this waits.
 */
export function OutcomesDueToday({ listed, otherwise }: { listed: readonly string[]; otherwise: ReactNode }) {
  const t = useText(outcomesText);
  const mayRead = useMay('chart.read');
  const { data } = useRead(listOutcomesDue, {}, { enabled: mayRead, every_ms: 300_000 });
  const reviews = data?.reviews.filter(({ plan_id }) => !listed.includes(plan_id)) ?? [];
  if (data === null || reviews.length + data.readings.length === 0) return otherwise;
  return (
    <>
      <WaitingPeople
        title={t('today.readings')}
        icon="pen"
        people={data.readings.map(({ due, ...person }) =>
          toOutcomes(person, t('today.readings.of', { count: due.length })),
        )}
      />
      <WaitingPeople
        title={t('today.reviews')}
        icon="plan"
        people={reviews.map(({ reasons: [first], ...person }) =>
          toOutcomes(person, first === undefined ? '' : reasonInShort(first)),
        )}
      />
    </>
  );
}

type Person = { readonly plan_id: string; readonly patient_id: string; readonly patient_name: string };

function toOutcomes({ plan_id, patient_id, patient_name }: Person, words: string) {
  return { key: plan_id, name: patient_name, words, to: '/patients/$patient_id/outcomes', params: { patient_id } };
}
