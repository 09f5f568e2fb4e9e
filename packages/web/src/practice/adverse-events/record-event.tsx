import { recordAdverseEvent } from '@stipple/contract/adverse-events';
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
import { bodyOf, draftFrom, faultsOf } from './event-draft.ts';
import type { EventStart } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';

type RecordEventProps = { patient_id: string; start: EventStart; onClose: () => void };

/** Records an adverse event, prefilled from the check-in it was seen in. Sent twice, it is recorded once. */
export function RecordEvent({ patient_id, start, onClose }: RecordEventProps) {
  const t = useText(adverseEventsText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const chart = useRead(readChart, { params: { patient_id } });
  const sessions = chart.data?.sessions ?? [];
  const [adverse_event_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState(() =>
    draftFrom(start, {
      latest_session_id: sessions[0]?.session_id ?? null,
      today: practice.today,
      time_zone: practice.time_zone,
      courseOf: ({ for_day, reasons }) =>
        t('course.of-check-in', {
          day: for_day,
          reasons: reasons.map(({ text }) => text.replace(/\.$/, '')).join('; '),
        }),
    }),
  );
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(recordAdverseEvent, { refreshes: ['adverse-events', 'chart', 'today'] });
  const save = async () => {
    setTried(true);
    const body = bodyOf(draft, start, adverse_event_id);
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
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('save')}
        </ActButton>
      }
    >
      {start.check_in === null ? null : <p>{t('from-check-in', { day: start.check_in.for_day })}</p>}
      <EventFields
        draft={draft}
        start={start}
        sessions={sessions}
        today={practice.today}
        faults={tried ? faultsOf(draft) : null}
        onChange={setDraft}
      />
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}
