import { useEffect, useRef, useState } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import reviewStyles from '../check-in/check-in.module.css';
import { answerInWords } from './answer-in-words.ts';
import type { AskedQuestion } from './intake-course.ts';
import styles from './intake.module.css';
import { SavedLine } from './saved-line.tsx';
import type { Answers } from './use-answers.ts';

type IntakeReviewProps = {
  asked: readonly AskedQuestion[];
  again: boolean;
  answers: Answers;
  onChange: (code: string) => void;
  onFinish: () => Promise<void>;
  onLeave: () => void;
};

/** Everything once more: what is open, what was said, and what still counts from before. */
export function IntakeReview({ asked, again, answers, onChange, onFinish, onLeave }: IntakeReviewProps) {
  const t = useText(portalText);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const open = asked.filter(({ answer }) => answer === null);
  const said = asked.filter(({ answer }) => answer !== null);
  const finish = async () => {
    setBusy(true);
    await onFinish();
    setBusy(false);
  };
  return (
    <div className={styles['screen']}>
      <h1 ref={heading} tabIndex={-1}>
        {t(again ? 'intake.review.title.again' : 'intake.review.title')}
      </h1>
      {open.length === 0 ? null : (
        <section className={styles['part']}>
          <h2>{t('intake.review.open')}</h2>
          <p className="reading">{t('intake.review.open.text')}</p>
          <List asked={open} onChange={onChange} />
        </section>
      )}
      <SavedLine answers={answers} />
      <ActButton kind="next" wide busy={busy} onClick={() => void finish()}>
        {t('intake.finish')}
      </ActButton>
      <ActButton kind="quiet" onClick={onLeave}>
        {t('intake.stop')}
      </ActButton>
      <section className={styles['part']}>
        <h2>{t('intake.review.said')}</h2>
        <List asked={said} onChange={onChange} />
      </section>
    </div>
  );
}

function List({ asked, onChange }: { asked: readonly AskedQuestion[]; onChange: (code: string) => void }) {
  const t = useText(portalText);
  return (
    <dl className={reviewStyles['review']}>
      {asked.map(({ question, answer }) => (
        <div key={question.code}>
          <dt>
            {question.text}
            <button type="button" onClick={() => onChange(question.code)}>
              {t(answer === null ? 'intake.review.answer' : 'check-in.review.change')}
              <span className="visually-hidden">: {question.text}</span>
            </button>
          </dt>
          <dd>{answer === null ? t('check-in.review.missing') : answerInWords(question, answer)}</dd>
        </div>
      ))}
    </dl>
  );
}
