import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { CallBar } from '../calls/call-bar.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { CallsCard } from './calls-card.tsx';
import { CareByEnd, CareList, LaterList } from './care-lists.tsx';
import { careNow, daysAhead } from './care-plan.ts';
import { CheckInCard } from './check-in-card.tsx';
import { AtHandCard } from './at-hand-card.tsx';
import type { CompanionAfter } from './companion.ts';
import styles from './companion-page.module.css';
import { DaysAhead } from './days-ahead.tsx';
import { MessagesCard } from '../messages/messages-card.tsx';
import type { OutboxNow } from '../outbox/use-outbox.ts';
import { WaitingCard } from '../outbox/waiting-card.tsx';
import { ScalesCard } from '../scales/scales-card.tsx';
import type { ScalesNow } from '../scales/scales-flow.tsx';
import { MoreCard } from './more-card.tsx';
import { OfflineLine } from './offline-line.tsx';
import { SessionCard } from './session-card.tsx';
import type { View } from './use-view.ts';

type CompanionPageProps = {
  companion: CompanionAfter;
  now_ms: number;
  offline: boolean;
  /** A check-in was begun on this page and left. */
  begun: boolean;
  outbox: OutboxNow;
  scales: ScalesNow;
  onShow: (view: View) => void;
  onClosed: () => void;
};

/** What to do today: the patient's own page. */
export function CompanionPage(props: CompanionPageProps) {
  const { companion, now_ms, offline, begun, outbox, scales, onShow, onClosed } = props;
  const { practice, session, items, check_in } = companion;
  const clock = { now_ms, time_zone: practice.time_zone };
  const care = careNow(items, now_ms, clock.time_zone);
  return (
    <PortalFrame
      practice={practice.name}
      demonstration={practice.is_demonstration}
      bar={<CallBar practice={practice} />}
    >
      {offline ? <OfflineLine companion={companion} /> : null}
      <Greeting companion={companion} />
      <WaitingCard outbox={outbox} />
      <MessagesCard companion={companion} />
      <CheckInCard
        check_in={check_in}
        begun={begun}
        waiting={outbox.waiting.some((one) => one.kind === 'check-in' && one.body.for_day === check_in.for_day)}
        onStart={() => onShow('check-in')}
      />
      <ScalesCard asked={scales.asked.length} begun={scales.begun} onStart={() => onShow('scale')} />
      <Today care={care} clock={clock} />
      <CallsCard items={care.calls} practice={practice} />
      <DaysAhead days={daysAhead(items, now_ms, clock.time_zone)} session_day={session.day} />
      <MoreCard companion={companion} onShow={onShow} />
      <AtHandCard companion={companion} now_ms={now_ms} />
      <SessionCard companion={companion} onClosed={onClosed} />
    </PortalFrame>
  );
}

function Greeting({ companion: { given_name, session } }: { companion: CompanionAfter }) {
  const t = useText(portalText);
  const since = session.day_number === 0 ? t('page.day-0') : t('page.day', { count: session.day_number });
  return (
    <header className={styles['greeting']}>
      <h1>{t('page.hello', { name: given_name })}</h1>
      <p className="reading">{since}</p>
    </header>
  );
}

type TodayProps = { care: ReturnType<typeof careNow>; clock: { now_ms: number; time_zone: string } };

function Today({ care, clock }: TodayProps) {
  const t = useText(portalText);
  return (
    <>
      <Card title={t('do.title')}>
        {care.dos.length === 0 ? (
          <p className="reading">{t('do.empty')}</p>
        ) : (
          <CareByEnd items={care.dos} clock={clock} />
        )}
      </Card>
      {care.donts.length === 0 ? null : (
        <Card title={t('dont.title')}>
          <CareByEnd items={care.donts} clock={clock} />
        </Card>
      )}
      {care.later.length === 0 ? null : (
        <Card title={t('later.title')}>
          <LaterList items={care.later} clock={clock} />
        </Card>
      )}
      {care.expects.length === 0 ? null : (
        <Card title={t('expect.title')}>
          <CareList items={care.expects} clock={clock} />
        </Card>
      )}
    </>
  );
}
