import { Chips } from '../../forms/chips.tsx';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { isAnswered } from './answer-states.ts';
import styles from './intake.module.css';
import { QuestionRow } from './question-row.tsx';
import type { Intake } from './use-intake.ts';

/** The questions in their groups. Each group says how far it has come. */
export function IntakeForm({ intake, disabled }: { intake: Intake; disabled: boolean }) {
  const t = useText(candidacyText);
  return (
    <>
      <Chips
        label={t('who.label')}
        value={intake.answering}
        disabled={disabled}
        chips={[
          { value: 'patient', label: t('who.patient'), note: t('who.patient.note') },
          { value: 'clinician', label: t('who.clinician'), note: t('who.clinician.note') },
        ]}
        onChange={(who) => intake.setAnswering(who === 'clinician' ? 'clinician' : 'patient')}
      />
      {intake.groups.map(({ topic, title, asked }) => (
        <div key={topic} id={`topic-${topic}`} className={styles['topic']}>
          <Card
            flush
            title={title}
            acts={
              <span className={styles['done']}>
                {t('progress.of', { done: asked.filter(isAnswered).length, all: asked.length })}
              </span>
            }
          >
            <ul>
              {asked.map((one) => (
                <QuestionRow
                  key={one.question.code}
                  asked={one}
                  answering={intake.answering}
                  disabled={disabled}
                  onAnswer={(value) => intake.answer(one.question.code, value)}
                />
              ))}
            </ul>
          </Card>
        </div>
      ))}
    </>
  );
}
