import { useEffect, useRef } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { AnswerField } from './answer-field.tsx';
import { answerInWords } from './answer-in-words.ts';
import type { AskedQuestion, Intake, SaidValue } from './intake-course.ts';
import styles from './intake.module.css';
import { SavedLine } from './saved-line.tsx';
import type { Answers } from './use-answers.ts';

type QuestionScreenProps = {
  current: AskedQuestion;
  asked: readonly AskedQuestion[];
  today: Intake['today'];
  answers: Answers;
  isFirst: boolean;
  onAnswer: (value: SaidValue) => void;
  onLeaveOut: () => void;
  onBack: () => void;
  onReview: () => void;
};

/** One question. *I do not know* is always an answer; leaving it out leaves it to the desk. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { current, asked, answers, isFirst, onAnswer, onLeaveOut, onBack, onReview } = props;
  const t = useText(portalText);
  const { question, topic, answer } = current;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const last = question.standing === 'ran-out' && question.given !== null && answer === null ? question.given : null;
  return (
    <div className={styles['screen']}>
      <Progress asked={asked} topic={topic} />
      <h1 ref={heading} tabIndex={-1}>
        {question.text}
      </h1>
      {question.help === null ? null : <p className="reading">{question.help}</p>}
      {last === null ? null : (
        <p className={styles['last']}>{t('intake.last', { answer: answerInWords(question, last) })}</p>
      )}
      <AnswerField
        question={question}
        value={answer}
        today={props.today}
        fault={answers.refused?.question === question.code ? t('intake.refused', { why: answers.refused.why }) : null}
        onAnswer={onAnswer}
      />
      <SavedLine answers={answers} />
      <div className={styles['ways']}>
        <ActButton kind="quiet" onClick={onBack}>
          {t(isFirst ? 'intake.stop' : 'check-in.back')}
        </ActButton>
        {answer === null ? (
          <ActButton kind="quiet" onClick={onLeaveOut}>
            {t('intake.leave-out')}
          </ActButton>
        ) : (
          <ActButton kind="quiet" onClick={onReview}>
            {t('intake.to-review')}
          </ActButton>
        )}
      </div>
    </div>
  );
}

/** How far: a line that fills, and how many questions are still open. */
function Progress({ asked, topic }: { asked: readonly AskedQuestion[]; topic: string }) {
  const t = useText(portalText);
  const done = asked.filter(({ answer }) => answer !== null).length;
  return (
    <div className={styles['progress']}>
      <span>{topic}</span>
      <span>{t('intake.to-go', { count: asked.length - done })}</span>
      <progress max={asked.length} value={done} aria-label={t('intake.progress', { done, of: asked.length })} />
    </div>
  );
}
