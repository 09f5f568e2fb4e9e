import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import styles from './practice-report.module.css';
import type { Report } from './report-question.ts';

export type Share = Report['whole']['events']['sessions_with'];
export type Spread = Report['whole']['plan_to_session'];

/** A share as a number, as a strip with its limits, and as counts; few are greyed and called few. */
export function ShareFigure({ share }: { share: Share }) {
  const t = useText(practiceReportText);
  if (share.share === null) return <span className={styles['none']}>{t('share.none')}</span>;
  const limits = { low: percent(share.low), high: percent(share.high) };
  return (
    <span className={styles['figure']} data-small={share.is_small}>
      <span className={styles['value']}>
        <strong>{percent(share.share)} %</strong> <small>{t('share.of', { count: share.count, of: share.of })}</small>
      </span>
      <LimitStrip share={share} />
      <small>
        <span className={styles['limits']}>{t('share.limits', limits)}</span>
        {share.is_small ? <span className={styles['few']}>{t('few')}</span> : null}
      </small>
    </span>
  );
}

/** From 0 to 100: where the share lies and how far it may lie from there. The words beside it say the same. */
function LimitStrip({ share: { share, low, high } }: { share: Share }) {
  return (
    <svg className={styles['strip']} viewBox="0 0 120 14" preserveAspectRatio="none" aria-hidden="true">
      <path d="M4,7 H116" className={styles['scale']} />
      <rect x={4 + low * 112} width={Math.max(2, (high - low) * 112)} y={4} height={6} className={styles['band']} />
      <path d={`M${4 + (share ?? 0) * 112},1 v12`} className={styles['mark']} />
    </svg>
  );
}

/** The middle of some days or points, with its limits. */
export function SpreadFigure({ spread }: { spread: Spread }) {
  const t = useText(practiceReportText);
  if (spread.median === null) return <span className={styles['none']}>{t('share.none')}</span>;
  const { low, high } = spread;
  return (
    <span className={styles['figure']} data-small={spread.is_small}>
      <span className={styles['value']}>
        <strong>{numberText(spread.median)}</strong> <small>{t('spread.of', { n: spread.n })}</small>
      </span>
      <small>
        {low === null || high === null
          ? t('spread.no-limits')
          : t('spread.limits', { low: numberText(low), high: numberText(high) })}
        {spread.is_small ? <span className={styles['few']}>{t('few')}</span> : null}
      </small>
    </span>
  );
}

/** A whole number of percent. */
export function percent(share: number): string {
  return String(Math.round(share * 100));
}

function numberText(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 }).replace('-', '−');
}
