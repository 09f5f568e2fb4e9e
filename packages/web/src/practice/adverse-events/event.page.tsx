import { readAdverseEvent } from '@stipple/contract/adverse-events';
import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate, shortDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { registerText } from '../../text/en/event-register.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { viewName } from '../photos/photo.ts';
import { useMay } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { zoneName } from '../treatment-plans/names.ts';
import { AboutKind } from './about-kind.tsx';
import { causeName, criterionName, eventName, seriousOf, standingLook, standingOf } from './adverse-event.ts';
import type { AdverseEvent, EventLinks } from './adverse-event.ts';
import styles from './adverse-events.module.css';
import { EventActs } from './event-acts.tsx';
import { EventAmendments, EventCourse } from './event-history.tsx';
import { LinkedFacts } from './linked-facts.tsx';

/** One event of the register with everything it is linked to. */
export function EventPage() {
  const t = useText(registerText);
  const { adverse_event_id = '' }: { adverse_event_id?: string } = useParams({ strict: false });
  const { data, problem, refetch } = useRead(readAdverseEvent, { params: { adverse_event_id } });
  return (
    <Page wide>
      <Link to="/adverse-events" className={`${styles['back']} no-print`}>
        <Icon name="chevron-left" size={18} /> {t('to-register')}
      </Link>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={8} height_px={36} label={t('loading')} /> : null}
      {data === null ? null : <Event {...data} />}
    </Page>
  );
}

type EventProps = { event: AdverseEvent; photos: EventLinks['photos']; incidents: EventLinks['incidents'] };

function Event({ event, photos, incidents }: EventProps) {
  const t = useText(adverseEventsText);
  const r = useText(registerText);
  const standing = standingOf(event);
  return (
    <>
      <PageHeading
        title={eventName(event.kind)}
        lead={
          <span className={styles['lead']}>
            <StateTag {...standingLook[standing]}>{r(`standing.${standing}`)}</StateTag>
            <Link to="/patients/$patient_id/check-ins" params={{ patient_id: event.patient_id }}>
              {event.patient_name}
            </Link>
            <span>{t('onset', { day: longDate(event.onset_on) })}</span>
          </span>
        }
      />
      <ThreePlaces
        acts={
          <>
            <EventActs event={event} photos={photos} />
            <Worksheet adverse_event_id={event.adverse_event_id} />
            <Card title={t('kind')}>
              <AboutKind kind={event.kind} />
            </Card>
          </>
        }
      >
        <Card>
          <Judged event={event} />
        </Card>
        <Card title={t('links')}>
          {event.session === null ? (
            <p className={styles['line']}>{t(event.session_id === null ? 'links.none' : 'links.old')}</p>
          ) : (
            <LinkedFacts session={event.session} incidents={incidents} />
          )}
          <LinkedPhotos event={event} photos={photos} />
        </Card>
        <EventCourse event={event} />
        <EventAmendments event={event} />
      </ThreePlaces>
    </>
  );
}

function Judged({ event }: { event: AdverseEvent }) {
  const t = useText(adverseEventsText);
  const serious = seriousOf(event);
  const because = serious === 'serious' ? listText(event.seriousness.map(criterionName)) : '';
  return (
    <FactTable
      facts={[
        { label: t('grade'), value: t(`grade.${event.grade}`) },
        { label: t('serious'), value: t(`serious.${serious}`), ...(because === '' ? {} : { note: because }) },
        {
          label: t('cause'),
          value: causeName(event.cause),
          ...(event.cause_text === '' ? {} : { note: event.cause_text }),
        },
        { label: t('zones'), value: event.zones.length === 0 ? null : listText(event.zones.map(zoneName)) },
        {
          label: t('action'),
          value: event.action === '' ? null : <span className={styles['text']}>{event.action}</span>,
        },
      ]}
    />
  );
}

function LinkedPhotos({ event, photos }: Pick<EventProps, 'event' | 'photos'>) {
  const t = useText(adverseEventsText);
  const linked = photos.filter(({ photo_id }) => event.photo_ids.includes(photo_id));
  if (linked.length === 0) return null;
  return (
    <p>
      {t('links.photos')}:{' '}
      <Link to="/patients/$patient_id/photos" params={{ patient_id: event.patient_id }}>
        {listText(
          linked.map(({ view, taken_at }) =>
            t('links.photo', { view: viewName(view), day: shortDate(taken_at.slice(0, 10)) }),
          ),
        )}
      </Link>
    </p>
  );
}

/** Files of the server: the browser opens them with its own programs. */
function Worksheet({ adverse_event_id }: { adverse_event_id: string }) {
  const t = useText(adverseEventsText);
  if (!useMay('adverse-events.write')) return null;
  const address = `/api/adverse-events/${adverse_event_id}/medwatch`;
  return (
    <Card title={t('medwatch.title')}>
      <p className={styles['line']}>{t('medwatch.about')}</p>
      <div className={`${styles['acts']} no-print`}>
        <a href={`${address}.pdf`} target="_blank" rel="noreferrer" className={actClass('plain', 'small')}>
          {t('medwatch.pdf')}
        </a>
        <a href={`${address}.csv`} download className={actClass('plain', 'small')}>
          {t('medwatch.csv')}
        </a>
      </div>
    </Card>
  );
}
