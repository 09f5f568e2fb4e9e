import { longDate } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { CallLink } from '../calls/call-link.tsx';
import { CloseAccess } from '../companion/close-access.tsx';
import type { Companion } from '../companion/companion.ts';
import styles from '../companion/companion-page.module.css';
import { OfflineLine } from '../companion/offline-line.tsx';
import type { View } from '../companion/use-view.ts';
import { MessagesCard } from '../messages/messages-card.tsx';
import type { OutboxNow } from '../outbox/use-outbox.ts';
import { WaitingCard } from '../outbox/waiting-card.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { ScalesCard } from '../scales/scales-card.tsx';
import type { ScalesNow } from '../scales/scales-flow.tsx';
import { OtherDevice } from './other-device.tsx';

type BeforePageProps = {
  companion: Companion;
  offline: boolean;
  outbox: OutboxNow;
  scales: ScalesNow;
  onShow: (view: View) => void;
  onClosed: () => void;
};

/** The page of somebody who was not treated yet: the questions, and what to expect. */
export function BeforePage({ companion, offline, outbox, scales, onShow, onClosed }: BeforePageProps) {
  const t = useText(portalText);
  const { practice, given_name, wish, access_ends_on } = companion;
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      {offline ? <OfflineLine companion={companion} /> : null}
      <header className={styles['greeting']}>
        <h1>{t('page.hello', { name: given_name })}</h1>
        <p className="reading">{t('before.lead', { wish })}</p>
      </header>
      <WaitingCard outbox={outbox} />
      <MessagesCard companion={companion} />
      <QuestionsCard companion={companion} onStart={() => onShow('intake')} />
      <ScalesCard asked={scales.asked.length} begun={scales.begun} onStart={() => onShow('scale')} />
      <Card title={t('expect.title.before')}>
        <p className="reading">{t('before.expect')}</p>
        <div>
          <ActButton icon="info" onClick={() => onShow('expect')}>
            {t('more.expect')}
          </ActButton>
        </div>
      </Card>
      <Card title={t(practice.phone === '' ? 'access.title' : 'before.ask')}>
        {practice.phone === '' ? null : (
          <div>
            <CallLink number={practice.phone} kind="plain">
              {t('call.practice.number', { phone: practice.phone })}
            </CallLink>
          </div>
        )}
        {practice.opening_hours === '' ? null : <p>{t('call.hours', { hours: practice.opening_hours })}</p>}
        <p>{t('access.until', { date: longDate(access_ends_on) })}</p>
        <CloseAccess onClosed={onClosed} />
      </Card>
    </PortalFrame>
  );
}

function QuestionsCard({ companion: { intake }, onStart }: { companion: Companion; onStart: () => void }) {
  const t = useText(portalText);
  if (intake === null) return null;
  const isDone = intake.open === 0 || intake.finished_at !== null;
  return (
    <Card title={t(intake.again ? 'intake.title.again' : 'intake.title')}>
      <p className="reading">{t(isDone ? 'intake.done.text' : intake.again ? 'intake.lead.again' : 'intake.lead')}</p>
      {intake.open === 0 ? null : <p>{t('intake.open', { count: intake.open })}</p>}
      <ActButton kind={isDone ? 'plain' : 'next'} wide onClick={onStart}>
        {t(isDone ? 'intake.look' : intake.again ? 'intake.start.again' : 'intake.start')}
      </ActButton>
      <OtherDevice />
    </Card>
  );
}
