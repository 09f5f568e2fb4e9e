import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import styles from './compare.module.css';

/** As judged on screen or as kept by the server. */
type Judged = {
  readonly is_poor: boolean;
  readonly in_swelling_window: boolean;
  readonly may_be_evidence: boolean;
} & ({ readonly window: { readonly days: number } } | { readonly window_days: number });

/** What follows from the judgement: evidence or not, and why not. */
export function ComparabilityVerdict({ comparability }: { comparability: Judged }) {
  const t = useText(photoCompareText);
  const { is_poor, in_swelling_window, may_be_evidence } = comparability;
  const days = 'window' in comparability ? comparability.window.days : comparability.window_days;
  return (
    <div className={styles['verdict']}>
      {may_be_evidence ? (
        <StateTag tone="suitable" icon="tick">
          {t('verdict.evidence')}
        </StateTag>
      ) : (
        <StateTag tone={is_poor ? 'precautions' : 'unknown'} icon={is_poor ? 'triangle' : 'question'}>
          {t(is_poor ? 'verdict.poor' : 'verdict.unknown')}
        </StateTag>
      )}
      {in_swelling_window ? (
        <StateTag tone="defer" icon="calendar">
          {t('verdict.swelling', { days })}
        </StateTag>
      ) : null}
    </div>
  );
}
