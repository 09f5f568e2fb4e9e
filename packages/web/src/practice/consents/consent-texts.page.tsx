import { listConsentTexts } from '@stipple/contract/consent-texts';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { consentTextsText } from '../../text/en/consent-texts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { copyOf, draftOf, type ConsentText, type DraftText } from './draft-text.ts';
import { ConsentTextEditor } from './consent-text-editor.tsx';
import { ConsentTextShown } from './consent-text-shown.tsx';

/** Which text do patients sign here? Every text there was, the one in use, and drafts. */
export function ConsentTextsPage() {
  const t = useText(consentTextsText);
  const { data, problem, refetch } = useRead(listConsentTexts, {});
  const { today } = useSignedIn().practice;
  const mayWrite = useMay('practice.manage');
  const [shown, setShown] = useState<ConsentText | null>(null);
  const [draft, setDraft] = useState<DraftText | null>(null);
  const copy = (text: ConsentText) => {
    setShown(null);
    setDraft(copyOf(text, today, data?.texts ?? []));
  };
  if (draft !== null)
    return (
      <Page>
        <ConsentTextEditor key={draft.text_id} start={draft} onClose={() => setDraft(null)} />
      </Page>
    );
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        problem === null && <Skeleton lines={3} height_px={44} label={t('loading')} />
      ) : (
        <Card flush>
          <ConsentTextTable
            texts={data.texts}
            onOpen={(text) => (text.state === 'draft' && mayWrite ? setDraft(draftOf(text)) : setShown(text))}
          />
        </Card>
      )}
      {shown === null ? null : (
        <ConsentTextShown
          text={shown}
          onClose={() => setShown(null)}
          acts={mayWrite ? <ActButton onClick={() => copy(shown)}>{t('copy')}</ActButton> : null}
        />
      )}
    </Page>
  );
}

type ConsentTextTableProps = { texts: readonly ConsentText[]; onOpen: (text: ConsentText) => void };

function ConsentTextTable({ texts, onOpen }: ConsentTextTableProps) {
  const t = useText(consentTextsText);
  const { time_zone } = useSignedIn().practice;
  return (
    <DataTable
      caption={t('caption')}
      rows={texts}
      keyOf={(text) => text.text_id ?? 'built-in'}
      onOpen={onOpen}
      columns={[
        { key: 'label', title: t('label'), cell: (text) => `${text.label} (${text.language})` },
        { key: 'title', title: t('text-title'), cell: (text) => text.title, wideOnly: true },
        {
          key: 'state',
          title: t('state'),
          cell: stateCell,
        },
        {
          key: 'when',
          title: t('since'),
          cell: (text) => sinceWords(text, time_zone) ?? t('built-in'),
        },
      ]}
    />
  );
}

const stateCell = ({ state }: ConsentText) => <TextState state={state} />;

function TextState({ state }: { state: ConsentText['state'] }) {
  const t = useText(consentTextsText);
  const isInUse = state === 'in-use';
  return (
    <StateTag tone={isInUse ? 'suitable' : 'unknown'} icon={isInUse ? 'tick' : 'clock'} size="small">
      {t(`state.${state}`)}
    </StateTag>
  );
}

/** When it was published or, as a draft, last edited; null for the text that came with the product. */
function sinceWords({ published_at, edited_at }: ConsentText, time_zone: string): string | null {
  const at = published_at ?? edited_at;
  return at === null ? null : instantText(at, time_zone);
}
