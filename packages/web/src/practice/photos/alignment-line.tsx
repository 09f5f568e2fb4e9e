import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import styles from './compare.module.css';
import type { Alignment } from './use-alignment.ts';

type AlignmentLineProps = { alignment: Alignment; asTaken: boolean; onAsTaken: (asTaken: boolean) => void };

/** How the photos were laid on each other, and how well. */
export function AlignmentLine({ alignment, asTaken, onAsTaken }: AlignmentLineProps) {
  const t = useText(photoCompareText);
  const percent = (part: number): number => Math.round(part * 100);
  return (
    <div className={styles['alignment']}>
      <p role="status">
        {alignment.kind === 'working' ? t('align.working') : null}
        {alignment.kind === 'failed' ? t('align.failed') : null}
        {alignment.kind === 'found'
          ? `${t(`align.${alignment.registration.method}`)}: ${t('align.numbers', { correlation: percent(alignment.registration.correlation), covered: percent(alignment.registration.covered) })}`
          : null}
      </p>
      {alignment.kind === 'working' ? <progress aria-label={t('align.working')} /> : null}
      {alignment.kind === 'found' ? (
        <span className="no-print">
          <ActButton size="small" kind="quiet" onClick={() => onAsTaken(!asTaken)}>
            {t(asTaken ? 'align.on' : 'align.off')}
          </ActButton>
        </span>
      ) : null}
    </div>
  );
}
