import type { ResponseOf } from '@stipple/contract/endpoint';
import { listRetention } from '@stipple/contract/retention';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { shortDate } from '../../text/dates.ts';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PracticeBack } from '../practice/practice-back.tsx';
import { Page } from '../shell/page.tsx';
import { EraseSheet } from './erase-sheet.tsx';
import { HeldCard } from './held-card.tsx';
import { PastErasures } from './past-erasures.tsx';
import { RetentionRuleCard } from './retention-rule-card.tsx';
import styles from './retention.module.css';

export type Retention = ResponseOf<typeof listRetention>;
export type KeptRecord = Retention['run_out'][number];

/** Records whose time has run out, those that somebody holds, what was erased, and the rule that all of it follows. */
export function RetentionPage() {
  const t = useText(retentionText);
  const { data, problem, refetch } = useRead(listRetention, {});
  return (
    <Page>
      <PageHeading
        title={t('title')}
        lead={data === null ? undefined : t('lead', { years: data.rule.years, age: data.rule.minors_until_age })}
        others={<PracticeBack />}
      />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        problem === null ? (
          <Skeleton lines={6} height_px={56} label={t('waiting')} />
        ) : null
      ) : (
        <div className={styles['cards']}>
          <RunOut retention={data} />
          <HeldCard held={data.held} />
          <RetentionRuleCard />
          <PastErasures erasures={data.erasures} />
        </div>
      )}
    </Page>
  );
}

function RunOut({ retention }: { retention: Retention }) {
  const t = useText(retentionText);
  const [chosen, setChosen] = useState<KeptRecord | null>(null);
  const act = (one: KeptRecord): ReactNode =>
    one.hold === null ? (
      <ActButton kind="destructive" size="small" onClick={() => setChosen(one)}>
        {t('erase.open')}
      </ActButton>
    ) : (
      t('held')
    );
  return (
    <Card flush={retention.run_out.length > 0} title={t('run-out.title')}>
      {retention.run_out.length === 0 ? (
        <p>{t('run-out.none')}</p>
      ) : (
        <DataTable
          caption={t('run-out.caption')}
          rows={retention.run_out}
          keyOf={({ patient_id }) => patient_id}
          columns={[
            { key: 'name', title: t('col.name'), cell: ({ patient_name }) => patient_name },
            { key: 'born', title: t('col.born'), wideOnly: true, cell: ({ birth_date }) => shortDate(birth_date) },
            { key: 'last', title: t('col.last'), wideOnly: true, cell: (one) => lastEntry(one, t('minor')) },
            { key: 'until', title: t('col.until'), cell: ({ kept_until }) => shortDate(kept_until) },
            {
              key: 'act',
              title: t('col.act'),
              cell: act,
            },
          ]}
        />
      )}
      {chosen === null ? null : (
        <EraseSheet
          key={chosen.patient_id}
          record={chosen}
          backups={retention.backups}
          onClose={() => setChosen(null)}
        />
      )}
    </Card>
  );
}

function lastEntry({ last_entry_on, was_minor }: KeptRecord, minor: string): string {
  return was_minor ? `${shortDate(last_entry_on)} (${minor})` : shortDate(last_entry_on);
}
