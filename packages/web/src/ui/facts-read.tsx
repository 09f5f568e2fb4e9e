import type { FactRead } from '@stipple/engine/kernel';
import { longDate } from '../text/dates.ts';
import { Icon } from './icon.tsx';
import styles from './finding-card.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

const whyUnknown = {
  'not-asked': t('unknown.not-asked'),
  'not-known-to-patient': t('unknown.not-known-to-patient'),
  'answer-too-old': t('unknown.answer-too-old'),
  'answers-disagree': t('unknown.answers-disagree'),
} as const;

const learntFrom = {
  patient: t('learnt.patient'),
  clinician: t('learnt.clinician'),
  record: t('learnt.record'),
} as const;

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
                {t('unknown', {
                  why: fact.why_unknown === null ? t('unknown.no-answer') : whyUnknown[fact.why_unknown],
                })}
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
