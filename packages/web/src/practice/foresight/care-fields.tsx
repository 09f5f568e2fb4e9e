import { CheckField } from '../../forms/check-field.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import styles from './foresight.module.css';
import type { Care } from './look.ts';

type CareFieldsProps = { care: Care; onChange: (care: Care) => void };

/** What the barrier depends on besides the needles; only the barrier's picture changes with it. */
export function CareFields({ care, onChange }: CareFieldsProps) {
  const t = useText(foresightText);
  return (
    <>
      <CheckField
        label={<Hinted words={t('occluded')} hint={t('occluded.hint')} />}
        checked={care.occluded}
        onChange={(occluded) => onChange({ ...care, occluded })}
      />
      <CheckField
        label={<Hinted words={t('over-65')} hint={t('over-65.hint')} />}
        checked={care.over_65}
        onChange={(over_65) => onChange({ ...care, over_65 })}
      />
    </>
  );
}

function Hinted({ words, hint }: { words: string; hint: string }) {
  return (
    <>
      {words} <span className={styles['quiet']}>{hint}</span>
    </>
  );
}
