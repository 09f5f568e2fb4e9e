import { readAudit } from '@stipple/contract/audit';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Page } from '../shell/page.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { isFiltered, noFilter, queryOf } from './audit-filter.ts';
import type { AuditFilter } from './audit-filter.ts';
import { AuditTable } from './audit-table.tsx';
import type { AuditEvent } from './audit-words.ts';
import styles from './audit.module.css';
import { EventSheet } from './event-sheet.tsx';
import { useVerification, Verification } from './verification.tsx';

/** Who saw and did what: newest first, filtered, page by page; and whether the chain still holds. */
export function AuditPage() {
  const t = useText(auditText);
  const [filter, setFilter] = useState<AuditFilter>(noFilter);
  const [after, setAfter] = useState<string | null>(null);
  const [open, setOpen] = useState<AuditEvent | null>(null);
  const verification = useVerification();
  const { data, problem, refetch } = useRead(readAudit, { query: queryOf(filter, after) }, { keepPrevious: true });
  const next = data?.next ?? null;
  const change = (changed: AuditFilter) => {
    setFilter(changed);
    setAfter(null);
  };
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        next={
          <ActButton kind="next" icon="link" busy={verification.busy} onClick={verification.verify}>
            {t(verification.busy ? 'verify.busy' : 'verify')}
          </ActButton>
        }
      />
      <div className={styles['audit']}>
        <Verification verification={verification} />
        <AuditFilterBar filter={filter} onChange={change} />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={8} height_px={32} label={t('loading')} /> : null}
        {data === null ? null : (
          <Card flush>
            <AuditTable events={data.events} onOpen={setOpen} empty={<NoEntries filtered={isFiltered(filter)} />} />
          </Card>
        )}
        <div className={styles['pages']}>
          {after === null ? null : <ActButton onClick={() => setAfter(null)}>{t('newest')}</ActButton>}
          {next === null ? null : <ActButton onClick={() => setAfter(next)}>{t('older')}</ActButton>}
        </div>
      </div>
      <EventSheet
        event={open}
        onClose={() => setOpen(null)}
        onOnly={(patient) => {
          setOpen(null);
          change({ ...noFilter, patient });
        }}
      />
    </Page>
  );
}

function NoEntries({ filtered }: { filtered: boolean }) {
  const t = useText(auditText);
  return (
    <EmptyState icon="audit" title={t('empty.title')}>
      {filtered ? t('empty.text') : null}
    </EmptyState>
  );
}
