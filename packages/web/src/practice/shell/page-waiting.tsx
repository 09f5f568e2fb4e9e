import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './shell.module.css';

/** A page on its way, in the place where it will stand. */
export function PageWaiting() {
  return (
    <div className={styles['page']}>
      <Skeleton lines={5} height_px={28} label="Loading the page" />
    </div>
  );
}
