import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './aftercare.module.css';
import type { CareItem } from './care-hours.ts';

/** How many numbers of this timeline no licensed clinician has signed off yet. */
export function UnsignedNote({ items }: { items: readonly CareItem[] }) {
  const t = useText(aftercareText);
  const count = items.filter(({ sign_off }) => sign_off !== 'published').length;
  if (count === 0) return null;
  return (
    <div className={styles['unsigned']}>
      <Icon name="triangle" size={18} />
      <p>
        <strong>{t('unsigned', { count })}.</strong> {t('unsigned.text')}
      </p>
    </div>
  );
}
