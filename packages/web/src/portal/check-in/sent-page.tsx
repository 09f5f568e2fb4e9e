import type { ResponseOf } from '@stipple/contract/endpoint';
import type { answerCheckIn } from '@stipple/contract/portal';
import { useEffect, useRef } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CallLink } from '../calls/call-link.tsx';
import type { PracticeToCall } from '../companion/companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import { PhotosOnTheWay } from '../outbox/photos-on-the-way.tsx';
import type { OutboxNow } from '../outbox/use-outbox.ts';
import styles from './check-in.module.css';

export type Sent = ResponseOf<typeof answerCheckIn>;

type SentPageProps = { sent: Sent; practice: PracticeToCall; outbox: OutboxNow; onBack: () => void };

/** What to do now: the practice's fixed words for the urgency, with the number that belongs to them. */
export function SentPage({ sent, practice, outbox, onBack }: SentPageProps) {
  const t = useText(portalText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const number = practice.emergency_number;
  const isEmergency = sent.urgency === 'emergency';
  const isSameDay = sent.urgency === 'same-day';
  const words = {
    emergency: 'sent.emergency',
    'to-read': 'sent.arrived',
    'same-day': 'sent.same-day',
    contact: 'sent.arrived',
    'self-care': 'sent.arrived',
  } as const;
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      <div className={styles['screen']} data-urgency={sent.urgency}>
        {isEmergency ? (
          <CallLink number={number} kind="urgent" big>
            {t('call.emergency.now', { number })}
          </CallLink>
        ) : null}
        <h1 ref={heading} tabIndex={-1}>
          {t(words[sent.urgency], { number })}
        </h1>
        <p className="reading">{sent.text}</p>
        <PhotosOnTheWay outbox={outbox} />
        {practice.phone === '' ? null : (
          <CallLink number={practice.phone} kind={isSameDay ? 'next' : 'plain'}>
            {t('call.practice.number', { phone: practice.phone })}
          </CallLink>
        )}
        {practice.opening_hours === '' || sent.urgency === 'self-care' ? null : (
          <p className={styles['tickHint']}>{t('call.hours', { hours: practice.opening_hours })}</p>
        )}
        {isSameDay ? (
          <CallLink number={number} kind="plain">
            {t('call.emergency', { number })}
          </CallLink>
        ) : null}
        <ActButton kind={isEmergency || isSameDay ? 'quiet' : 'next'} wide onClick={onBack}>
          {t('sent.back')}
        </ActButton>
      </div>
    </PortalFrame>
  );
}
