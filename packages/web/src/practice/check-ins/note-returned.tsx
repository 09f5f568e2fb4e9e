import { noteMessageReturned } from '@stipple/contract/messages';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { Message } from './message.ts';

/** A mail came back to the practice's own mailbox: whoever reads it there says so here. */
export function NoteReturned({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useText(messagesText);
  const tell = useToast();
  const [note, setNote] = useState('');
  const noting = useWrite(noteMessageReturned, { refreshes: ['messages', 'inbox', 'today', 'chart'] });
  const save = async () => {
    const { message_id } = message;
    if ((await noting.write({ params: { message_id }, body: { note: note.trim() } })) === null) return;
    tell({ words: t('returned.done') });
    onClose();
  };
  return (
    <Sheet
      open
      place="middle"
      title={t('returned.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={noting.busy} onClick={() => void save()}>
          {t('returned.act')}
        </ActButton>
      }
    >
      <p>{t('returned.lead')}</p>
      <TextAreaField label={t('returned.note')} optional rows={3} maxLength={500} value={note} onChange={setNote} />
      <ErrorNotice problem={noting.problem} />
    </Sheet>
  );
}
