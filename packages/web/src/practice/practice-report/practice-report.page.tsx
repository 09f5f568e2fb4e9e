import { exportPracticeReport, readPracticeReport } from '@stipple/contract/practice-report';
import { moduleKeys } from '@stipple/contract/modules';
import { SMALL_GROUP_BELOW } from '@stipple/engine/statistics';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText, longDate } from '../../text/dates.ts';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { saveText } from '../inventory/save-text.ts';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { DropOutsCard, WaitingCard } from './courses-cards.tsx';
import { DoseCard } from './dose-card.tsx';
import { EventsCard } from './events-card.tsx';
import { PrintedDefinitions } from './how-counted.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import { OverridesCard } from './overrides-card.tsx';
import styles from './practice-report.module.css';
import { ReportFilter } from './report-filter.tsx';
import { firstQuestion, reportQuery } from './report-question.ts';
import type { Report, ReportQuery } from './report-question.ts';

const NOWHERE = { from: '2000-01-01', until: '2000-01-01', by: 'indication' } as const;

/** What the practice did and what came of it, counted and never rounded up. */
export function PracticeReportPage() {
  const t = useText(practiceReportText);
  const { practice } = useSignedIn();
  const [question, setQuestion] = useState(() => firstQuestion(practice.today));
  const query = reportQuery(question);
  const { data, problem, refetch } = useRead(
    readPracticeReport,
    { query: query ?? NOWHERE },
    { enabled: query !== null, keepPrevious: true },
  );
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={t('lead', { few: SMALL_GROUP_BELOW })}
        others={query === null || data === null ? null : <TakeAway query={query} />}
      />
      <div className={styles['report']}>
        <ReportFilter question={question} indications={data?.indications ?? []} onChange={setQuestion} />
        <SwitchedOff />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {query !== null && data === null && problem === null ? (
          <Skeleton lines={6} height_px={48} label={t('loading')} />
        ) : null}
        {query === null || data === null || problem !== null ? null : <Counted report={data} query={query} />}
      </div>
    </Page>
  );
}

function Counted({ report, query }: { report: Report; query: ReportQuery }) {
  const t = useText(practiceReportText);
  const { whole, overrides, events_without_session, waiting_list } = report;
  const listed = waiting_list.to_booking.n + waiting_list.waiting + waiting_list.withdrawn;
  const counted = whole.sessions + whole.courses + overrides.length + events_without_session + listed;
  if (counted === 0)
    return (
      <EmptyState icon="chart" title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      <Printed report={report} query={query} />
      {report.own_only ? <p role="note">{t('own-only')}</p> : null}
      <OutcomesCard report={report} />
      <EventsCard report={report} />
      <DropOutsCard report={report} />
      <WaitingCard report={report} />
      <OverridesCard report={report} />
      <DoseCard query={query} few={report.small_below} />
      <PrintedDefinitions few={report.small_below} />
    </>
  );
}

/** A module that is off changes what there is to count; the report says so instead of showing a nought. */
function SwitchedOff() {
  const t = useText(practiceReportText);
  const { modules } = useSignedIn().practice;
  const off = moduleKeys.filter((key) => !modules[key]);
  return off.length === 0 ? null : (
    <ul className={styles['off']}>
      {off.map((key) => (
        <li key={key}>{t(`off.${key}`)}</li>
      ))}
    </ul>
  );
}

/** On paper: of whom, of which time, when and by whom. */
function Printed({ report, query }: { report: Report; query: ReportQuery }) {
  const t = useText(practiceReportText);
  const { display_name, practice } = useSignedIn();
  const [now] = useState(() => new Date().toISOString());
  const { from, until, by } = query;
  const indication = report.indications.find(({ code }) => code === query.indication)?.name ?? t('filter.all');
  const days = { from: longDate(from), until: longDate(until) };
  return (
    <p className={styles['paper-only']}>
      {t('printed.asked', { practice: practice.name, ...days, indication, by: t(`by.${by}`) })}
      <br />
      {t('printed.when', { when: instantText(now, practice.time_zone), name: display_name })}
    </p>
  );
}

/** Both ways out of the house are noted in the audit before they open. */
function TakeAway({ query }: { query: ReportQuery }) {
  const t = useText(practiceReportText);
  const tell = useToast();
  const { write, problem, busy } = useWrite(exportPracticeReport);
  const take = async (form: 'csv' | 'print') => {
    const taken = await write({ body: { form, ...query } });
    if (taken === null) return;
    if (form === 'print') return window.print();
    saveText(taken.filename, 'text/csv;charset=utf-8', taken.csv);
    tell({ words: t('saved', { filename: taken.filename }) });
  };
  return (
    <div className={`${styles['acts']} no-print`}>
      <ErrorNotice problem={problem} />
      <ActButton icon="download" busy={busy} onClick={() => void take('csv')}>
        {t('csv')}
      </ActButton>
      <ActButton icon="printer" busy={busy} onClick={() => void take('print')}>
        {t('print')}
      </ActButton>
    </div>
  );
}
