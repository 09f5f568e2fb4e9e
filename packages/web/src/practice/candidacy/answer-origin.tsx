import { answerInWords } from '@stipple/engine/candidacy';
import type { Answer, Question } from '@stipple/engine/catalog';
import { longDate } from '../../text/dates.ts';
import { listText } from '../../text/quantities.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { AnswerState } from './answer-states.ts';
import styles from './intake.module.css';

/** When and by whom an answer was given, or why the question is put again. */
export function AnswerOrigin({ question, state }: { question: Question; state: AnswerState }) {
  const t = useText(candidacyText);
  const who = ({ answered_by }: Answer) => t(`answer.by.${answered_by}`);
  const said = ({ value }: Answer) => answerInWords(question, value);
  switch (state.kind) {
    case 'open':
      return null;
    case 'typed':
      return <small className={styles['new']}>{t('answer.new')}</small>;
    case 'recorded':
      return (
        <small>{t('answer.recorded', { who: who(state.answer), when: longDate(state.answer.answered_on) })}</small>
      );
    case 'too-old':
      return (
        <small className={styles['again']}>
          <Icon name="clock" size={15} />
          <span>
            {t('answer.too-old', {
              when: longDate(state.answer.answered_on),
              who: who(state.answer),
              answer: said(state.answer),
            })}
          </span>
        </small>
      );
    case 'disagree':
      return (
        <small className={styles['again']}>
          <Icon name="question" size={15} />
          <span>
            {t('answer.disagree', {
              when: longDate(state.answers[0]?.answered_on ?? ''),
              answers: listText(
                state.answers.map((one) => t('answer.disagree.one', { who: who(one), answer: said(one) })),
              ),
            })}
          </span>
        </small>
      );
  }
}
