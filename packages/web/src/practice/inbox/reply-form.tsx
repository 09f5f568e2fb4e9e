import { sendReply, startReply } from '@stipple/contract/messages';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { inboxText } from '../../text/en/inbox.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';
import { blankReply, firstWay, openFieldsOf, replyFrom, type Reply } from './reply.ts';
import { REFRESHES } from './use-item-work.ts';

type ReplyStart = ResponseOf<typeof startReply>;
/** Chosen instead of a text of the practice. */
const OWN_WORDS = 'own';

type ReplyFormProps = { item: InboxItem; onDone: () => void };

/** An answer: begun with a text of the practice, seen exactly as it will be read, and sent. */
export function ReplyForm({ item, onDone }: ReplyFormProps) {
  const m = useText(messagesText);
  const { item_id } = item;
  const { data, problem, refetch } = useRead(startReply, { params: { item_id } });
  return (
    <section className={styles['reply']} aria-label={m('reply.title', { name: item.patient_name })}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        problem === null && <Skeleton lines={4} height_px={44} label={m('reply.loading')} />
      ) : (
        <ReplyFields item={item} start={data} onDone={onDone} />
      )}
    </section>
  );
}

function ReplyFields({ item, start, onDone }: ReplyFormProps & { start: ReplyStart }) {
  const m = useText(messagesText);
  const t = useText(inboxText);
  const tell = useToast();
  const [message_id] = useState(uuidV7);
  const [reply, setReply] = useState<Reply>(blankReply);
  const [way, setWay] = useState(firstWay(start));
  const sending = useWrite(sendReply, { refreshes: REFRESHES });
  const change = (part: Partial<Reply>) => setReply({ ...reply, ...part });
  const gaps = openFieldsOf(reply);
  const send = async () => {
    if (way === null) return;
    const { item_id, version } = item;
    const body = { version, message_id, channel: way, ...reply };
    if ((await sending.write({ params: { item_id }, body })) === null) return;
    tell({ words: m(`reply.sent.${way}`) });
    onDone();
  };
  return (
    <>
      <SelectField
        label={m('reply.text')}
        {...(start.texts.length === 0 ? { hint: m('reply.none') } : {})}
        value={reply.text?.text_id ?? OWN_WORDS}
        choices={[
          { value: OWN_WORDS, label: m('reply.text.own') },
          ...start.texts.map(({ text_id, name, language }) => ({ value: text_id, label: `${name} (${language})` })),
        ]}
        onChange={(text_id) => setReply(replyFrom(start.texts, text_id) ?? { ...reply, text: null })}
      />
      <WayChips start={start} way={way} onChange={setWay} />
      <TextField
        label={m('reply.subject')}
        value={reply.subject}
        fault={faultAt(sending.problem, 'subject')}
        onChange={(subject) => change({ subject })}
      />
      <TextAreaField
        label={m('reply.body')}
        rows={9}
        maxLength={4000}
        value={reply.body}
        fault={faultAt(sending.problem, 'body')}
        warning={gaps.length === 0 ? null : m('reply.gap', { fields: gaps.join(', ') })}
        onChange={(body) => change({ body })}
      />
      <ErrorNotice problem={sending.problem} />
      <div className={styles['line']}>
        <ActButton
          kind="next"
          icon="send"
          busy={sending.busy}
          disabled={way === null || gaps.length > 0 || reply.subject.trim() === '' || reply.body.trim().length < 3}
          onClick={() => void send()}
        >
          {m('reply.send')}
        </ActButton>
        <ActButton kind="quiet" onClick={onDone}>
          {t('close')}
        </ActButton>
      </div>
    </>
  );
}

type WayChipsProps = { start: ReplyStart; way: 'page' | 'mail' | null; onChange: (way: 'page' | 'mail') => void };

/** Where it will be read; what is not open says why. */
function WayChips({ start: { page_open, email, mail_on }, way, onChange }: WayChipsProps) {
  const m = useText(messagesText);
  const canMail = email !== '' && mail_on;
  const whyNoMail = email === '' ? m('reply.mail.none') : m('reply.mail.off');
  return (
    <Chips
      label={m('reply.channel')}
      {...(way === null ? { hint: m('reply.nowhere') } : {})}
      value={way}
      chips={[
        {
          value: 'page',
          label: m('reply.page'),
          note: m(page_open ? 'reply.page.note' : 'reply.page.closed'),
          disabled: !page_open,
        },
        {
          value: 'mail',
          label: m('reply.mail'),
          note: canMail ? m('reply.mail.note', { address: email }) : whyNoMail,
          disabled: !canMail,
        },
      ]}
      onChange={(value) => onChange(value === 'mail' ? 'mail' : 'page')}
    />
  );
}
