import { closeInboxItem, takeInboxItem } from '@stipple/contract/check-ins';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { CheckInDetail } from '../check-ins/check-in-detail.tsx';
import { UrgencyTag } from '../check-ins/urgency-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import { ClockWords } from './clock-words.tsx';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';
import { OwnerWords } from './owner-words.tsx';

type ItemSheetProps = { item: InboxItem | null; now: string; onClose: () => void };

/** One item in full: take it, read it, go to the chart, close it with what was done. */
export function ItemSheet({ item, now, onClose }: ItemSheetProps) {
  const work = useItemWork(item, onClose);
  return (
    <Sheet
      open={item !== null}
      title={item?.patient_name ?? ''}
      onClose={onClose}
      acts={item === null || item.closed_at !== null ? undefined : <ItemActs item={item} work={work} />}
    >
      {item === null ? null : (
        <>
          <ItemFacts item={item} now={now} />
          {item.check_in === null ? null : <CheckInDetail check_in={item.check_in} />}
          {item.closed_at === null ? <ClosingNote work={work} /> : null}
          <ErrorNotice problem={work.problem} />
        </>
      )}
    </Sheet>
  );
}

function ItemFacts({ item, now }: { item: InboxItem; now: string }) {
  const t = useText(inboxText);
  const { practice } = useSignedIn();
  const at = (instant: string) => instantText(instant, practice.time_zone);
  const isLink = item.kind !== 'check-in';
  return (
    <div className={styles['facts']}>
      <div className={styles['line']}>
        <UrgencyTag urgency={item.urgency} />
        {item.closed_at === null ? <ClockWords answer_by={item.answer_by} now={now} /> : null}
        <OwnerWords item={item} />
      </div>
      <p>
        <strong>{item.title}</strong>
      </p>
      <p className={styles['quiet']}>{t('arrived', { when: at(item.created_at) })}</p>
      {item.closed_at === null ? null : (
        <p>
          {t('closed', { name: item.closed_by ?? '', when: at(item.closed_at) })}: {item.closing_note}
        </p>
      )}
      <div>
        <Link
          to={isLink ? '/patients/$patient_id/aftercare' : '/patients/$patient_id/check-ins'}
          params={{ patient_id: item.patient_id }}
          className={actClass('plain', 'small')}
        >
          {t(isLink ? 'links' : 'chart')}
        </Link>
      </div>
    </div>
  );
}

type ItemWork = ReturnType<typeof useItemWork>;

function ItemActs({ item, work }: { item: InboxItem; work: ItemWork }) {
  const t = useText(inboxText);
  const { staff_id } = useSignedIn();
  const isMine = item.owner_staff_id === staff_id;
  return (
    <>
      {isMine ? null : (
        <ActButton kind={item.owner_staff_id === null ? 'next' : 'plain'} busy={work.taking} onClick={work.take}>
          {t(item.owner_staff_id === null ? 'take' : 'take-over')}
        </ActButton>
      )}
      <ActButton kind={isMine ? 'next' : 'plain'} busy={work.closing} onClick={work.close}>
        {t('close.act')}
      </ActButton>
    </>
  );
}

function ClosingNote({ work }: { work: ItemWork }) {
  const t = useText(inboxText);
  return (
    <div ref={work.noteBox}>
      <TextAreaField
        label={t('close.note')}
        value={work.note}
        rows={3}
        maxLength={2000}
        fault={work.isShort ? t('close.short') : null}
        onChange={work.setNote}
      />
    </div>
  );
}

/** Taking and closing. What was written for one item is not carried over to the next. */
function useItemWork(item: InboxItem | null, onDone: () => void) {
  const t = useText(inboxText);
  const tell = useToast();
  const refreshes = ['inbox', 'today', 'chart'];
  const taking = useWrite(takeInboxItem, { refreshes });
  const closing = useWrite(closeInboxItem, { refreshes });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const noteBox = useRef<HTMLDivElement>(null);
  const [noted, setNoted] = useState(item?.item_id);
  if (noted !== item?.item_id) {
    setNoted(item?.item_id);
    setNote('');
    setTried(false);
    taking.clear();
    closing.clear();
  }
  const take = async () => {
    if (item === null) return;
    const { item_id, version } = item;
    const taken = await taking.write({ params: { item_id }, body: { version } });
    if (taken !== null) tell({ words: t('taken') });
  };
  const close = async () => {
    setTried(true);
    if (note.trim().length < 3) noteBox.current?.querySelector('textarea')?.focus();
    if (item === null || note.trim().length < 3) return;
    const { item_id, version } = item;
    if ((await closing.write({ params: { item_id }, body: { version, note: note.trim() } })) === null) return;
    tell({ words: t('close.done') });
    onDone();
  };
  return {
    note,
    setNote,
    /** Where the note is written: the focus goes there when it is missing. */
    noteBox,
    isShort: tried && note.trim().length < 3,
    take: () => void take(),
    close: () => void close(),
    taking: taking.busy,
    closing: closing.busy,
    problem: taking.problem ?? closing.problem,
  };
}
