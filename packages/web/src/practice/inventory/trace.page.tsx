import { exportTrace, traceExposures } from '@stipple/contract/exposure-trace';
import { calendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText, shortDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { BackToStock } from './back-to-stock.tsx';
import { ExposureTable } from './exposure-table.tsx';
import type { Exposure } from './exposure-table.tsx';
import { productWords } from './product-words.ts';
import { saveText } from './save-text.ts';
import { TraceForm } from './trace-form.tsx';
import { firstQuestion, traceQuery } from './trace-question.ts';
import type { TraceQuery, TraceQuestion } from './trace-question.ts';
import styles from './inventory.module.css';

/** Who was exposed to the same person, room, device or product: asked in two choices, printed or saved, noted in the audit. */
export function TracePage() {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const [question, setQuestion] = useState<TraceQuestion>(() => firstQuestion(calendarDate(practice.today)));
  const query = traceQuery(question);
  const days = { from: question.from, until: question.until };
  const { data, problem, refetch } = useRead(traceExposures, { query: query ?? days }, { enabled: query !== null });
  return (
    <Page wide>
      <BackToStock />
      <PageHeading title={t('trace.title')} lead={<span className="no-print">{t('trace.lead')}</span>} />
      <div className={styles['trace']}>
        <TraceForm question={question} onChange={setQuestion} />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {query === null ? <NotAsked /> : null}
        {query !== null && data === null && problem === null ? (
          <Skeleton lines={5} height_px={40} label={t('trace.loading')} />
        ) : null}
        {query === null || data === null ? null : (
          <Found query={query} question={question} exposures={data.exposures} more={data.more} />
        )}
      </div>
    </Page>
  );
}

function NotAsked() {
  const t = useText(inventoryText);
  return (
    <EmptyState icon="search" title={t('trace.choose')}>
      {t('trace.choose.text')}
    </EmptyState>
  );
}

type FoundProps = {
  query: NonNullable<TraceQuery>;
  question: TraceQuestion;
  exposures: readonly Exposure[];
  more: boolean;
};

function Found({ query, question, exposures, more }: FoundProps) {
  const t = useText(inventoryText);
  if (exposures.length === 0)
    return (
      <EmptyState icon="search" title={t('trace.none')}>
        {t('trace.none.text')}
      </EmptyState>
    );
  const patients = new Set(exposures.map(({ patient_id }) => patient_id)).size;
  return (
    <>
      <div className={styles['found']}>
        <p role="status">
          <strong>{t('trace.found', { count: exposures.length })}</strong>{' '}
          {t('trace.found.patients', { count: patients })}
        </p>
        <TakeAway query={query} />
      </div>
      <Asked question={question} exposures={exposures} />
      {more ? <p className={styles['more']}>{t('trace.more')}</p> : null}
      <ExposureTable exposures={exposures} />
    </>
  );
}

/** On paper: what was asked, when and by whom. */
function Asked({ question, exposures }: Pick<FoundProps, 'question' | 'exposures'>) {
  const t = useText(inventoryText);
  const { display_name, practice } = useSignedIn();
  const [now] = useState(() => new Date().toISOString());
  const { by, from, until } = question;
  const what = by === null ? '' : t(`trace.by.${by}`);
  const which = whichOne(question, exposures);
  return (
    <p className={styles['paper-only']}>
      {practice.name} · {t('trace.asked', { what, which, from: shortDate(from), until: shortDate(until) })} ·{' '}
      {t('trace.printed', { when: instantText(now, practice.time_zone), name: display_name })}
    </p>
  );
}

/** What was chosen, as it stands in what was found. */
function whichOne({ by, value, kind, lot }: TraceQuestion, exposures: readonly Exposure[]): string {
  const [first] = exposures;
  if (by === 'operator') return first?.operator ?? '';
  if (by === 'patient') return first === undefined ? '' : `${first.given_name} ${first.family_name}`;
  if (by === 'product') return productWords(kind, value ?? '');
  return by === 'lot' ? lot : (value ?? '');
}

function TakeAway({ query }: { query: NonNullable<TraceQuery> }) {
  const t = useText(inventoryText);
  const tell = useToast();
  const { write, problem, busy } = useWrite(exportTrace);
  const take = async (form: 'csv' | 'print') => {
    const taken = await write({ body: { form, ...query } });
    if (taken === null) return;
    if (form === 'print') {
      window.print();
      return;
    }
    saveText(taken.filename, 'text/csv;charset=utf-8', taken.csv);
    tell({ words: t('trace.saved', { filename: taken.filename }) });
  };
  return (
    <div className={`${styles['acts']} no-print`}>
      <ErrorNotice problem={problem} />
      <ActButton icon="download" busy={busy} onClick={() => void take('csv')}>
        {t('trace.csv')}
      </ActButton>
      <ActButton icon="printer" busy={busy} onClick={() => void take('print')}>
        {t('trace.print')}
      </ActButton>
    </div>
  );
}
