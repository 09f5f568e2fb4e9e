import { readInboxItem } from '@stipple/contract/check-ins';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { inboxText } from '../../text/en/inbox.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CheckInDetail } from '../check-ins/check-in-detail.tsx';
import { useSignedIn } from '../shell/me.ts';
import { HandOn } from './hand-on.tsx';
import type { InboxItem } from './inbox-item.ts';
import { ItemFacts } from './item-facts.tsx';
import styles from './inbox.module.css';
import { ReplyForm } from './reply-form.tsx';
import { useItemWork, type ItemWork } from './use-item-work.ts';

type ItemSheetProps = { item_id: string | null; listed: readonly InboxItem[]; onClose: () => void };

/** One item in full, in the list or from the link in a mail: take it, read it, answer it, close it with what was done. */
export function ItemSheet({ item_id, listed, onClose }: ItemSheetProps) {
  const t = useText(inboxText);
  const inList = listed.find((one) => one.item_id === item_id) ?? null;
  const single = useRead(
    readInboxItem,
    { params: { item_id: item_id ?? '' } },
    { enabled: item_id !== null && inList === null },
  );
  const item = inList ?? (item_id === null ? null : (single.data?.item ?? null));
  const now = useNow(single.data?.now ?? null);
  return (
    <Sheet open={item_id !== null} title={item?.patient_name ?? t('open')} onClose={onClose}>
      {item === null ? (
        <>
          <ErrorNotice problem={single.problem} onRetry={single.refetch} />
          {single.problem === null ? <Skeleton lines={5} height_px={44} label={t('loading')} /> : null}
        </>
      ) : (
        <ItemInFull key={item.item_id} item={item} now={now} onClose={onClose} />
      )}
    </Sheet>
  );
}

type Doing = 'look' | 'reply' | 'hand-on';

function ItemInFull({ item, now, onClose }: { item: InboxItem; now: string; onClose: () => void }) {
  const [doing, setDoing] = useState<Doing>('look');
  const work = useItemWork(item, onClose);
  const back = () => setDoing('look');
  return (
    <>
      <ItemFacts item={item} now={now} />
      {doing === 'reply' ? <ReplyForm item={item} onDone={back} /> : null}
      {doing === 'hand-on' ? <HandOn item={item} onDone={back} /> : null}
      {item.closed_at === null && doing === 'look' ? <ItemActs item={item} work={work} onDo={setDoing} /> : null}
      {item.check_in === null ? null : <CheckInDetail check_in={item.check_in} />}
      {item.closed_at === null && doing === 'look' ? <Closing item={item} work={work} /> : null}
      <ErrorNotice problem={work.problem} />
    </>
  );
}

type ItemActsProps = { item: InboxItem; work: ItemWork; onDo: (doing: Doing) => void };

function ItemActs({ item, work, onDo }: ItemActsProps) {
  const t = useText(inboxText);
  const m = useText(messagesText);
  const { staff_id } = useSignedIn();
  const isMine = item.owner_staff_id === staff_id;
  const isNobodys = item.owner_staff_id === null;
  return (
    <div className={styles['line']}>
      {isMine ? (
        <ActButton busy={work.busy} onClick={work.giveBack}>
          {t('give-back')}
        </ActButton>
      ) : (
        <ActButton kind={isNobodys ? 'next' : 'plain'} busy={work.busy} onClick={work.take}>
          {t(isNobodys ? 'take' : 'take-over')}
        </ActButton>
      )}
      <ActButton
        kind={isMine && item.answered_at === null ? 'next' : 'plain'}
        icon="send"
        onClick={() => onDo('reply')}
      >
        {m('reply.act')}
      </ActButton>
      <ActButton kind="quiet" icon="people" onClick={() => onDo('hand-on')}>
        {t('hand-on')}
      </ActButton>
    </div>
  );
}

function Closing({ item, work }: { item: InboxItem; work: ItemWork }) {
  const t = useText(inboxText);
  return (
    <div ref={work.noteBox} className={styles['facts']}>
      <TextAreaField
        label={t('close.note')}
        value={work.note}
        rows={3}
        maxLength={2000}
        fault={work.isShort ? t('close.short') : null}
        onChange={work.setNote}
      />
      <div>
        <ActButton kind={item.answered_at === null ? 'plain' : 'next'} busy={work.closing} onClick={work.close}>
          {t('close.act')}
        </ActButton>
      </div>
    </div>
  );
}

/** The server's own time where it has just said it, else this device's, which only words the clock. */
function useNow(told: string | null): string {
  const [opened] = useState(() => new Date().toISOString());
  return told ?? opened;
}
