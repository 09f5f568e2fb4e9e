import { Link } from '@tanstack/react-router';
import { plansText } from '../../text/en/treatment-plans.ts';
import { longDate } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { indicationName } from './names.ts';
import type { Assessment } from './plan.ts';

/** No assessment permits treatment: what it says, and where to go on. */
export function NotYet({
  patient_id,
  latest,
  mayWrite,
}: {
  patient_id: string;
  latest: Assessment | null;
  mayWrite: boolean;
}) {
  const t = useText(plansText);
  const act = mayWrite ? (
    <Link to="/patients/$patient_id/candidacy" params={{ patient_id }} className={actClass('next')}>
      {t('not-yet.act')}
    </Link>
  ) : (
    <p>{t('not-yet.role')}</p>
  );
  return (
    <>
      <PageHeading title={t('title.not-yet')} />
      {latest === null || latest.permits_now ? (
        <EmptyState icon="plan" title={t('not-yet.never.title')} act={act}>
          <p>{t('not-yet.never.text')}</p>
        </EmptyState>
      ) : (
        <EmptyState icon="plan" title={t('not-yet.forbids.title')} act={act}>
          {latest.computed ? (
            <>
              <VerdictBadge verdict={latest.verdict} until={latest.defer_until} />
              <p>{forbidsText(t, latest)}</p>
            </>
          ) : (
            <p>{t('not-yet.undecided')}</p>
          )}
          {latest.not_before === null ? null : <p>{t('not-yet.until', { when: longDate(latest.not_before) })}</p>}
        </EmptyState>
      )}
    </>
  );
}

function forbidsText(t: ReturnType<typeof useText<typeof plansText.en>>, latest: Assessment): string {
  const against = latest.findings.filter((finding) => finding.verdict === latest.verdict).map(({ title }) => title);
  const open = latest.open_questions.map(({ label }) => label).slice(0, 3);
  const why = [...(latest.verdict === 'cannot-tell' ? open : against)].join('; ');
  return t('not-yet.forbids.text', {
    indication: indicationName(latest.indication),
    when: longDate(latest.assessed_on),
    why: why === '' ? '' : `${why}.`,
  });
}
