import type { AnswerValue } from '@stipple/engine/catalog';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { AnswerControl } from './answer-control.tsx';
import { answererOf } from './answer-states.ts';
import type { Answering, AskedQuestion } from './answer-states.ts';
import { AnswerOrigin } from './answer-origin.tsx';
import styles from './intake.module.css';

type QuestionRowProps = {
  asked: AskedQuestion;
  answering: Answering;
  disabled: boolean;
  onAnswer: (value: AnswerValue | null) => void;
};

/** One question: to the patient in plain words, to the clinician in the field's terms; its answer; where that comes from. */
export function QuestionRow({ asked, answering, disabled, onAnswer }: QuestionRowProps) {
  const t = useText(candidacyText);
  const { question, state, misfit } = asked;
  const words = answererOf(question, answering) === 'patient' ? question.text : question.label;
  return (
    <li
      id={`question-${question.code}`}
      className={styles['question']}
      data-detail={question.asked_when !== null}
      data-state={state.kind}
      data-kind={question.kind}
    >
      <div className={styles['words']}>
        <span aria-hidden={question.kind !== 'date'}>{words}</span>
        {question.help === null ? null : <small>{question.help}</small>}
        {question.asked_of === 'clinician' && answering === 'patient' ? (
          <small>{t('answer.clinician-only')}</small>
        ) : null}
        <AnswerOrigin question={question} state={state} />
      </div>
      <AnswerControl
        question={question}
        label={words}
        state={state}
        misfit={misfit}
        disabled={disabled}
        onAnswer={onAnswer}
      />
    </li>
  );
}
