import { closeAdverseEvent } from '@stipple/contract/adverse-events';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { AdverseEvent } from './adverse-event.ts';

/** The closing review: what happened, how it ended, what is done differently. */
export function CloseEvent({ event, onClose }: { event: AdverseEvent; onClose: () => void }) {
  const t = useText(adverseEventsText);
  const tell = useToast();
  const [review_id] = useState(() => uuidV7());
  const [conclusion, setConclusion] = useState('');
  const [prevention, setPrevention] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(closeAdverseEvent, { refreshes: ['adverse-events', 'chart', 'today'] });
  const isShort = conclusion.trim().length < 3;
  const save = async () => {
    setTried(true);
    if (isShort) return;
    const { adverse_event_id, version } = event;
    const body = { version, review_id, conclusion: conclusion.trim(), prevention: prevention.trim() };
    if ((await write({ params: { adverse_event_id }, body })) === null) return;
    tell({ words: t('close.saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('close.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('close.save')}
        </ActButton>
      }
    >
      <p>{t('close.lead')}</p>
      <FormGrid>
        <TextAreaField
          label={t('close.conclusion')}
          value={conclusion}
          rows={5}
          maxLength={4000}
          fault={tried && isShort ? t('close.short') : null}
          onChange={setConclusion}
        />
        <TextAreaField
          label={t('close.prevention')}
          optional
          value={prevention}
          rows={4}
          maxLength={4000}
          onChange={setPrevention}
        />
        <ErrorNotice problem={problem} />
      </FormGrid>
    </Sheet>
  );
}
