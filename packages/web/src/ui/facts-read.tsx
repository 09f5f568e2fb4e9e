import type { FactRead } from '@stipple/engine/kernel';
import { longDate } from '../text/dates.ts';
import { Icon } from './icon.tsx';
import styles from './finding-card.module.css';

const whyUnknown = {
  'not-asked': 'not asked yet',
  'not-known-to-patient': 'the patient does not know',
  'answer-too-old': 'the answer is too old',
  'answers-disagree': 'answers disagree',
} as const;

const learntFrom = { patient: 'patient', clinician: 'clinician', record: 'record' } as const;

/** The facts behind a finding, each with its date and who said it; what is not known stands out by icon and word. */
export function FactsRead({ facts }: { facts: readonly FactRead[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.question} data-state={fact.state}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.state === 'known' ? (
              <>
                {fact.answer}
                <small> {originText(fact)}</small>
              </>
            ) : (
              <span className={styles['unknown']}>
                <Icon name="question" size={15} />
                Not known: {fact.why_unknown === null ? 'no answer' : whyUnknown[fact.why_unknown]}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function originText(fact: FactRead): string {
  const who = fact.learnt_from === null ? '' : learntFrom[fact.learnt_from];
  const when = fact.learnt_on === null ? '' : longDate(fact.learnt_on);
  return [who, when].filter((part) => part !== '').join(', ');
}
