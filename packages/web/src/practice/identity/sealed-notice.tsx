import { useEffect, useState } from 'react';
import { sealedWork } from '../../offline/device.ts';
import type { SealedWork } from '../../offline/device.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './door.module.css';

/** Whose unsent work lies sealed on this device. */
export function SealedNotice() {
  const t = useText(offlineText);
  const [sealed, setSealed] = useState<readonly SealedWork[]>([]);
  useEffect(() => {
    let isShown = true;
    void sealedWork().then((work) => {
      if (isShown) setSealed(work);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return sealed.map(({ display_name, unsent }) => (
    <div key={display_name} className={styles['locked']} role="status">
      <Icon name="lock" />
      <span>{t('sealed', { count: unsent, name: display_name })}</span>
    </div>
  ));
}
