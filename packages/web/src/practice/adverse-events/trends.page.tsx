import { readTrends } from '@stipple/contract/event-register';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { adverseEvents } from '@stipple/engine/catalog';
import { addDays, calendarDate, parseCalendarDate } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { PeriodFields } from '../../forms/period-fields.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { registerText } from '../../text/en/event-register.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { eventName } from './adverse-event.ts';
import styles from './register.module.css';
import { PaperLine, TakeAway } from './take-away.tsx';
import { TrendChart } from './trend-chart.tsx';

type Trends = ResponseOf<typeof readTrends>;
type Dimension = Trends['groups'][number]['dimension'];
type Question = { readonly from: string | null; readonly until: string | null; readonly kind: string };

const dimensions: readonly Dimension[] = ['kind', 'operator', 'device', 'lot', 'depth', 'zone'];
const A_YEAR = 365;
const ALL = 'all';

/** How often, with exact limits, by what the sessions have in common; and how little that proves. */
export function TrendsPage() {
  const t = useText(registerText);
  const { practice } = useSignedIn();
  const today = calendarDate(practice.today);
  const [question, setQuestion] = useState<Question>({ from: addDays(today, -A_YEAR), until: today, kind: '' });
  const [by, setBy] = useState<Dimension>('kind');
  const query = queryOf(question);
  const asked = query ?? { from: today, until: today };
  const { data, problem, refetch } = useRead(
    readTrends,
    { query: asked },
    { keepPrevious: true, enabled: query !== null },
  );
  return (
    <Page wide>
      <Link to="/adverse-events" className={`${styles['back']} no-print`}>
        <Icon name="chevron-left" size={18} /> {t('to-register')}
      </Link>
      <PageHeading title={t('trends.title')} lead={t('trends.lead')} />
      <div className={styles['register']}>
        <TrendFilter question={question} by={by} onChange={setQuestion} onBy={setBy} />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={6} height_px={48} label={t('loading')} /> : null}
        {data === null ? null : <Found trends={data} by={by} asked={asked} />}
      </div>
    </Page>
  );
}

function Found({
  trends,
  by,
  asked,
}: {
  trends: Trends;
  by: Dimension;
  asked: NonNullable<ReturnType<typeof queryOf>>;
}) {
  const t = useText(registerText);
  const isOwner = useSignedIn().role === 'owner';
  if (trends.all.sessions === 0)
    return (
      <EmptyState icon="chart" title={t('trends.none')}>
        {t('trends.none.text')}
      </EmptyState>
    );
  const rows = trends.groups.find(({ dimension }) => dimension === by)?.rows ?? [];
  return (
    <>
      <aside className={styles['honest']}>
        <p>{t('trends.honest')}</p>
        <p>{t('trends.small', { count: trends.small_below })}</p>
        {by === 'operator' && !isOwner ? <p>{t('trends.own')}</p> : null}
        {trends.without_session === 0 ? null : <p>{t('trends.without', { count: trends.without_session })}</p>}
      </aside>
      <div className={styles['found']}>
        <TakeAway asked={{ what: 'trends', ...asked }} />
      </div>
      <PaperLine
        about={t('trends.asked', {
          from: shortDate(asked.from),
          until: shortDate(asked.until),
          kind: asked.kind === undefined ? t('filter.all') : eventName(asked.kind),
        })}
      />
      <TrendChart title={t(`dimension.${by}`)} all={trends.all} rows={rows} />
    </>
  );
}

type TrendFilterProps = {
  question: Question;
  by: Dimension;
  onChange: (question: Question) => void;
  onBy: (by: Dimension) => void;
};

function TrendFilter({ question, by, onChange, onBy }: TrendFilterProps) {
  const t = useText(registerText);
  const { practice } = useSignedIn();
  return (
    <section className={`${styles['filter']} no-print`} aria-label={t('filter')}>
      <PeriodFields
        period={question}
        labels={{ from: t('trends.from'), until: t('filter.until') }}
        latest={practice.today}
        onChange={(changed) => onChange({ ...question, ...changed })}
      />
      <SelectField
        label={t('trends.of-kind')}
        value={question.kind === '' ? ALL : question.kind}
        choices={[
          { value: ALL, label: t('filter.all') },
          ...Object.values(adverseEvents).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(kind) => onChange({ ...question, kind: kind === ALL ? '' : kind })}
      />
      <div className={styles['by']}>
        <Chips
          label={t('trends.dimension')}
          value={by}
          chips={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          onChange={(value) => onBy(dimensions.find((one) => one === value) ?? by)}
        />
      </div>
    </section>
  );
}

function queryOf({ from, until, kind }: Question) {
  const [first, last] = [parseCalendarDate(from ?? ''), parseCalendarDate(until ?? '')];
  if (!first.ok || !last.ok || first.value > last.value) return null;
  return { from: first.value, until: last.value, ...(kind === '' ? {} : { kind }) };
}
