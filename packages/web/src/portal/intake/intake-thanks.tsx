import { useEffect, useRef } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { AskedQuestion } from './intake-course.ts';
import styles from './intake.module.css';

/** The practice has it. What it means is for the practice to say, face to face. */
export function IntakeThanks({ asked, onLeave }: { asked: readonly AskedQuestion[]; onLeave: () => void }) {
  const t = useText(portalText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const open = asked.filter(({ answer }) => answer === null).length;
  return (
    <div className={styles['screen']}>
      <h1 ref={heading} tabIndex={-1}>
        {t('intake.thanks')}
      </h1>
      <p className="reading">{t('intake.thanks.text')}</p>
      {open === 0 ? null : <p className="reading">{t('intake.thanks.open', { count: open })}</p>}
      <ActButton kind="next" wide onClick={onLeave}>
        {t('sent.back')}
      </ActButton>
    </div>
  );
}
