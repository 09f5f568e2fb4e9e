import { useEffect, useRef } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CallLink } from '../calls/call-link.tsx';
import type { PracticeToCall } from '../companion/companion.ts';
import type { CheckInDraft, CheckInGroup } from './check-in-draft.ts';
import { goOn, goTo, noneOf, tick, ticked } from './check-in-draft.ts';
import styles from './check-in.module.css';
import { StepHeading } from './step-heading.tsx';

type GroupScreenProps = {
  draft: CheckInDraft;
  group: CheckInGroup;
  practice: PracticeToCall;
  onDraft: (draft: CheckInDraft) => void;
  onSend: (draft: CheckInDraft) => void;
  onLeave: () => void;
};

/** Signs that cannot wait for a reply: the number comes before the next question. */
const CALL_FIRST_GROUP = 'right-now';

/** One group of signs. *None of these* stands below them, as large as they are, and leads on by itself. */
export function GroupScreen({ draft, group, practice, onDraft, onSend, onLeave }: GroupScreenProps) {
  const t = useText(portalText);
  const chosen = ticked(draft, group.code);
  return (
    <div className={styles['screen']}>
      <StepHeading draft={draft} title={group.title} />
      <fieldset className={styles['signs']}>
        <legend className={styles['tickHint']}>{t('check-in.tick')}</legend>
        {group.questions.map((question) => (
          <label key={question.code} className={styles['sign']}>
            <input
              type="checkbox"
              checked={chosen.includes(question.code)}
              onChange={() => onDraft(tick(draft, group.code, question.code))}
            />
            <span>{question.text}</span>
          </label>
        ))}
      </fieldset>
      {group.code === CALL_FIRST_GROUP && chosen.length > 0 ? (
        <CallFirst practice={practice} onSend={() => onSend(draft)} />
      ) : null}
      {chosen.length === 0 ? (
        <button
          type="button"
          className={styles['none']}
          aria-pressed={draft.given[group.code] === 'none'}
          onClick={() => onDraft(noneOf(draft, group.code))}
        >
          {group.none_label}
        </button>
      ) : (
        <ActButton kind="next" wide onClick={() => onDraft(goOn(draft))}>
          {t('check-in.next-screen')}
        </ActButton>
      )}
      <ActButton kind="quiet" onClick={() => (draft.step === 0 ? onLeave() : onDraft(goTo(draft, draft.step - 1)))}>
        {t(draft.step === 0 ? 'check-in.leave' : 'check-in.back')}
      </ActButton>
    </div>
  );
}

/** Comes into sight by itself, wherever on the screen the tick was set. */
function CallFirst({ practice, onSend }: { practice: PracticeToCall; onSend: () => void }) {
  const t = useText(portalText);
  const number = practice.emergency_number;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={styles['callFirst']} role="alert">
      <p className="reading">{t('check-in.call-first', { number })}</p>
      <CallLink number={number} kind="urgent" big>
        {t('call.emergency.now', { number })}
      </CallLink>
      <ActButton wide onClick={onSend}>
        {t('check-in.send-now')}
      </ActButton>
    </div>
  );
}
