import { prepareAdverseEvent, recordAdverseEvent } from '@stipple/contract/adverse-events';
import { readChart } from '@stipple/contract/chart';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './adverse-events.module.css';
import { bodyOf, draftFrom, faultsOf } from './event-draft.ts';
import type { EventStart } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';
import { LinkedFacts } from './linked-facts.tsx';

type RecordEventProps = { patient_id: string; start: EventStart; onClose: () => void };

/** Records an adverse event, prefilled from the check-in it was seen in. Sent twice, it is recorded once. */
export function RecordEvent({ patient_id, start, onClose }: RecordEventProps) {
  const t = useText(adverseEventsText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const [adverse_event_id] = useState(() => uuidV7());
  const [draft, setDraft] = useDraft(start, patient_id);
  const [tried, setTried] = useState(false);
  const { data: links } = useRead(
    prepareAdverseEvent,
    { params: { session_id: draft.session_id ?? '' } },
    { enabled: draft.session_id !== null },
  );
  const chart = useRead(readChart, { params: { patient_id } });
  const { write, problem, busy } = useWrite(recordAdverseEvent, {
    refreshes: ['adverse-events', 'outcomes', 'chart', 'today'],
  });
  const ready = draft.session_id === null || draft.zones !== null || links !== null;
  const save = async () => {
    setTried(true);
    const body = bodyOf(draft, start, adverse_event_id, links?.session.zones.map(({ zone }) => zone) ?? []);
    if (body === null || (await write({ params: { patient_id }, body })) === null) return;
    tell({ words: t('saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('record')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} disabled={!ready} onClick={() => void save()}>
          {t('save')}
        </ActButton>
      }
    >
      {start.check_in === null ? null : <p>{t('from-check-in', { day: start.check_in.for_day })}</p>}
      <EventFields
        draft={draft}
        start={start}
        sessions={chart.data?.sessions ?? []}
        links={draft.session_id === null ? null : links}
        photos={draft.session_id === null ? [] : (links?.photos ?? [])}
        today={practice.today}
        faults={tried ? faultsOf(draft) : null}
        onChange={setDraft}
      />
      {links === null || draft.session_id === null ? null : (
        <section className={styles['links']}>
          <h3>{t('links')}</h3>
          <LinkedFacts session={links.session} incidents={links.incidents} />
        </section>
      )}
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}

/** The first draft waits for nothing: the latest session is known to whoever opened the chart. */
function useDraft(start: EventStart, patient_id: string) {
  const t = useText(adverseEventsText);
  const { practice } = useSignedIn();
  const latest = useRead(readChart, { params: { patient_id } }).data?.sessions[0]?.session_id ?? null;
  return useState(() =>
    draftFrom(start, {
      latest_session_id: latest,
      today: practice.today,
      time_zone: practice.time_zone,
      courseOf: ({ for_day, reasons }) =>
        t('course.of-check-in', {
          day: for_day,
          reasons: reasons.map(({ text }) => text.replace(/\.$/, '')).join('; '),
        }),
    }),
  );
}
