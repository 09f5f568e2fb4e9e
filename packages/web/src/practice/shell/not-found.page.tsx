import { Link } from '@tanstack/react-router';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './shell.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <div className={styles['page']}>
      <EmptyState
        icon="question"
        title="There is no page at this address"
        act={
          <Link to="/" className={actClass('next')}>
            Go to Today
          </Link>
        }
      >
        The link may be old, or a letter may be missing.
      </EmptyState>
    </div>
  );
}
