import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { scaleName } from '../treatment-plans/names.ts';
import { placeWords, readingsInOrder, standingWords } from './course-of-plan.ts';
import type { ReadingDue } from './course-of-plan.ts';
import styles from './outcomes.module.css';

const looks = {
  due: { tone: 'precautions', icon: 'triangle' },
  ahead: { tone: 'defer', icon: 'calendar' },
  missed: { tone: 'unknown', icon: 'question' },
} as const;

type ReadingsDueProps = { due: readonly ReadingDue[]; onRecord: ((due: ReadingDue) => void) | null };

/** What the course asks for and has not got: due, ahead, or missed for good. */
export function ReadingsDue({ due, onRecord }: ReadingsDueProps) {
  const t = useText(outcomesText);
  const listed = readingsInOrder(due);
  return (
    <Card title={t('readings.due')}>
      {listed.length === 0 ? <p className={styles['quiet']}>{t('readings.none')}</p> : null}
      <ul className={styles['due']}>
        {listed.map((one) => (
          <li key={`${one.scale} ${one.occasion} ${one.due_on ?? ''}`}>
            <span>
              <strong>{scaleName(one.scale)}</strong>, {placeWords(one)}
            </span>
            <StateTag {...looks[one.standing]}>{standingWords(one)}</StateTag>
            {onRecord === null || one.standing !== 'due' ? null : (
              <ActButton size="small" onClick={() => onRecord(one)}>
                {t('readings.taken')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
