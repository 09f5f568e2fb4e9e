import type { ModuleKey } from '@stipple/contract/modules';
import { Link } from '@tanstack/react-router';
import { modulesText } from '../../text/en/modules.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useMay } from '../shell/me.ts';
import styles from './switched-off.module.css';

/** Stands where something would be computed, had the practice not switched it off. */
export function SwitchedOff({ module }: { module: ModuleKey }) {
  const t = useText(modulesText);
  const mayChange = useMay('practice.manage');
  return (
    <aside className={styles['off']} aria-label={t('off.title')}>
      <Icon name="minus" size={20} />
      <div>
        <strong>
          {t(`name.${module}`)}: {t('off.title')}
        </strong>
        <p>{t(`off.${module}`)}</p>
        {mayChange ? (
          <Link to="/practice/modules" className="no-print">
            {t('off.change')}
          </Link>
        ) : null}
      </div>
    </aside>
  );
}

/** The same in two words, where a verdict would stand. */
export function NotComputed() {
  const t = useText(modulesText);
  return (
    <StateTag tone="unknown" icon="minus">
      {t('not-computed')}
    </StateTag>
  );
}
