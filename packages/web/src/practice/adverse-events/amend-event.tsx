import { amendAdverseEvent } from '@stipple/contract/adverse-events';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { TextField } from '../../forms/text-field.tsx';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AdverseEvent, EventLinks } from './adverse-event.ts';
import { draftOf, faultsOf, judgedOf } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';

type AmendEventProps = { event: AdverseEvent; photos: EventLinks['photos']; onClose: () => void };

/** Corrects or completes an event; what stood there is kept with who, when and why. */
export function AmendEvent({ event, photos, onClose }: AmendEventProps) {
  const t = useText(adverseEventsText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const [amendment_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState(() => draftOf(event));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(amendAdverseEvent, { refreshes: ['adverse-events', 'chart', 'today'] });
  const isShort = reason.trim().length < 3;
  const save = async () => {
    setTried(true);
    const judged = judgedOf(draft, []);
    if (judged === null || isShort) return;
    const { adverse_event_id, version } = event;
    const body = { ...judged, version, amendment_id, reason: reason.trim() };
    if ((await write({ params: { adverse_event_id }, body })) === null) return;
    tell({ words: t('amend.saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('amend.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('amend.save')}
        </ActButton>
      }
    >
      <TextField
        label={t('amend.reason')}
        value={reason}
        fault={tried && isShort ? t('amend.short') : null}
        onChange={setReason}
      />
      <EventFields
        draft={draft}
        start={{ check_in: null }}
        sessions={null}
        links={event.session === null ? null : { session: event.session, photos }}
        photos={photos}
        today={practice.today}
        faults={tried ? faultsOf(draft) : null}
        onChange={setDraft}
      />
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}
