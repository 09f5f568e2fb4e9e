import { listReplyTexts, withdrawReplyText } from '@stipple/contract/reply-texts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { instantText } from '../../text/dates.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { freshText, nextVersionOf, takenOver, writtenText, type DraftReply, type ReplyText } from './draft-reply.ts';
import { ProposedReplies } from './proposed-replies.tsx';
import { ReplyTextEditor } from './reply-text-editor.tsx';
import styles from './reply-texts.module.css';

/** The practice's texts for replies: every version there was, drafts, and proposals. */
export function ReplyTextsPage() {
  const t = useText(messagesText);
  const i = useText(inboxText);
  const { data, problem, refetch } = useRead(listReplyTexts, {});
  const mayWrite = useMay('practice.manage');
  const [shown, setShown] = useState<ReplyText | null>(null);
  const [draft, setDraft] = useState<DraftReply | null>(null);
  if (draft !== null)
    return (
      <Page>
        <ReplyTextEditor key={draft.draft_id} start={draft} onClose={() => setDraft(null)} />
      </Page>
    );
  const next = (text: ReplyText) => {
    setShown(null);
    setDraft(nextVersionOf(text, data?.texts ?? []));
  };
  return (
    <Page>
      <PageHeading
        title={t('texts.title')}
        lead={t('texts.lead')}
        others={
          <Link to="/inbox" className={actClass('plain')}>
            {i('back.inbox')}
          </Link>
        }
        next={
          mayWrite ? (
            <ActButton kind="next" icon="plus" onClick={() => setDraft(freshText())}>
              {t('texts.new')}
            </ActButton>
          ) : undefined
        }
      />
      <div className={styles['page']}>
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={4} height_px={44} label={t('texts.loading')} /> : null}
        {data === null ? null : (
          <TextTable
            texts={data.texts}
            onOpen={(text) => (text.state === 'draft' && mayWrite ? setDraft(writtenText(text)) : setShown(text))}
          />
        )}
        <ProposedReplies
          proposed={data?.proposed ?? []}
          onTake={mayWrite ? (proposal) => setDraft(takenOver(proposal)) : null}
        />
      </div>
      {shown === null ? null : (
        <TextShown text={shown} onClose={() => setShown(null)} onNext={mayWrite ? () => next(shown) : null} />
      )}
    </Page>
  );
}

type TextTableProps = { texts: readonly ReplyText[]; onOpen: (text: ReplyText) => void };

function TextTable({ texts, onOpen }: TextTableProps) {
  const t = useText(messagesText);
  const { time_zone } = useSignedIn().practice;
  if (texts.length === 0)
    return (
      <EmptyState icon="message" title={t('texts.none.title')}>
        {t('texts.none.text')}
      </EmptyState>
    );
  return (
    <Card flush>
      <DataTable
        caption={t('texts.caption')}
        rows={texts}
        keyOf={({ draft_id }) => draft_id}
        onOpen={onOpen}
        columns={[
          { key: 'name', title: t('texts.name'), cell: ({ name, language }) => `${name} (${language})` },
          { key: 'state', title: t('texts.state'), cell: stateCell },
          {
            key: 'since',
            title: t('texts.since'),
            wideOnly: true,
            cell: ({ published_at, edited_at }) => instantText(published_at ?? edited_at, time_zone),
          },
        ]}
      />
    </Card>
  );
}

const stateCell = (text: ReplyText) => <TextState text={text} />;

function TextState({ text: { state, number } }: { text: ReplyText }) {
  const t = useText(messagesText);
  const isInUse = state === 'in-use';
  return (
    <StateTag tone={isInUse ? 'suitable' : 'unknown'} icon={isInUse ? 'tick' : 'clock'} size="small">
      {t(`texts.state.${state}`, { number: number ?? 0 })}
    </StateTag>
  );
}

type TextShownProps = { text: ReplyText; onClose: () => void; onNext: (() => void) | null };

function TextShown({ text, onClose, onNext }: TextShownProps) {
  const t = useText(messagesText);
  const tell = useToast();
  const { time_zone } = useSignedIn().practice;
  const withdrawing = useWrite(withdrawReplyText, { refreshes: ['reply-texts', 'messages'] });
  const [draft_id] = useState(uuidV7);
  const withdraw = async () => {
    const params = { text_id: text.text_id };
    if ((await withdrawing.write({ params, body: { draft_id } })) === null) return;
    tell({ words: t('texts.withdrawn') });
    onClose();
  };
  const acts =
    onNext === null ? undefined : (
      <>
        {text.state === 'in-use' ? (
          <ActButton busy={withdrawing.busy} onClick={() => void withdraw()}>
            {t('texts.withdraw')}
          </ActButton>
        ) : null}
        <ActButton kind="next" onClick={onNext}>
          {t('texts.next')}
        </ActButton>
      </>
    );
  return (
    <Sheet open title={text.name} onClose={onClose} acts={acts}>
      <TextState text={text} />
      {text.published_at === null ? null : (
        <p className={styles['quiet']}>
          {t('texts.published-by', {
            name: text.published_by ?? '',
            when: instantText(text.published_at, time_zone),
          })}
        </p>
      )}
      <h3>{text.subject}</h3>
      <p className={`reading ${styles['words'] ?? ''}`}>{text.body}</p>
      <ErrorNotice problem={withdrawing.problem} />
    </Sheet>
  );
}
