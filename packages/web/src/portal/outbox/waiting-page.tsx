import { useEffect, useRef } from 'react';
import { portalSendingText } from '../../text/en/portal-sending.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CallLink } from '../calls/call-link.tsx';
import type { PracticeToCall } from '../companion/companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import type { Waiting } from './outbox.ts';
import type { OutboxNow } from './use-outbox.ts';
import styles from './waiting.module.css';

type WaitingPageProps = {
  one: Extract<Waiting, { kind: 'check-in' }>;
  practice: PracticeToCall;
  outbox: OutboxNow;
  onBack: () => void;
};

/** After *Send*, while the practice does not have it yet: that it waits, that it goes by itself, and whom to call meanwhile. */
export function WaitingPage({ one, practice, outbox, onBack }: WaitingPageProps) {
  const t = useText(portalSendingText);
  const calls = useText(portalText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const number = practice.emergency_number;
  const state = one.refused !== null ? 'refused' : outbox.busy ? 'sending' : 'waiting';
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      <div className={styles['screen']} role="status" data-state={state}>
        {isUrgent(one) ? (
          <>
            <p className="reading">{calls('check-in.call-first', { number })}</p>
            <CallLink number={number} kind="urgent" big>
              {calls('call.emergency.now', { number })}
            </CallLink>
          </>
        ) : null}
        <h1 ref={heading} tabIndex={-1}>
          {t(`page.${state}`)}
        </h1>
        {state === 'waiting' ? <p className="reading">{t('page.waiting.text')}</p> : null}
        {one.refused === null ? null : (
          <p className="reading">
            {t('refused.check-in', { day: one.body.for_day, why: one.refused })} {t('refused.call')}
          </p>
        )}
      </div>
      {practice.phone === '' || state === 'sending' ? null : (
        <>
          <p>{t('page.waiting.call')}</p>
          <CallLink number={practice.phone} kind="plain">
            {calls('call.practice.number', { phone: practice.phone })}
          </CallLink>
        </>
      )}
      {state === 'waiting' ? <ActButton onClick={outbox.again}>{t('waiting.again')}</ActButton> : null}
      <ActButton kind="quiet" onClick={onBack}>
        {calls('sent.back')}
      </ActButton>
    </PortalFrame>
  );
}

/** Signs that cannot wait for a reply, and even less for a connection. */
function isUrgent({ body }: WaitingPageProps['one']): boolean {
  const answer = body.answers.groups['right-now'];
  return answer !== undefined && 'yes' in answer;
}
