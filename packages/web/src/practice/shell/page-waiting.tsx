import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './shell.module.css';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** A page on its way, in the place where it will stand. */
export function PageWaiting() {
  return (
    <div className={styles['page']}>
      <Skeleton lines={5} height_px={28} label={t('waiting.page')} />
    </div>
  );
}
