import { followUpAdverseEvent } from '@stipple/contract/adverse-events';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { eventStates } from './adverse-event.ts';
import type { AdverseEvent } from './adverse-event.ts';

/** Adds what was seen later; what was written before stays as it was. */
export function FollowUp({ event, onClose }: { event: AdverseEvent; onClose: () => void }) {
  const t = useText(adverseEventsText);
  const tell = useToast();
  const [follow_up_id] = useState(() => uuidV7());
  const [text, setText] = useState('');
  const [state, setState] = useState(event.state);
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(followUpAdverseEvent, {
    refreshes: ['adverse-events', 'chart', 'today'],
  });
  const isShort = text.trim().length < 3;
  const save = async () => {
    setTried(true);
    if (isShort) return;
    const { adverse_event_id, version } = event;
    const body = { version, follow_up_id, text: text.trim(), state };
    if ((await write({ params: { adverse_event_id }, body })) === null) return;
    tell({ words: t('follow-up.saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('follow-up.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('follow-up.save')}
        </ActButton>
      }
    >
      <FormGrid>
        <TextAreaField
          label={t('follow-up.text')}
          value={text}
          rows={5}
          maxLength={4000}
          fault={tried && isShort ? t('follow-up.short') : null}
          onChange={setText}
        />
        <Chips
          label={t('follow-up.state')}
          value={state}
          chips={eventStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => setState(eventStates.find((one) => one === value) ?? state)}
        />
        <ErrorNotice problem={problem} />
      </FormGrid>
    </Sheet>
  );
}
