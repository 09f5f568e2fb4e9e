import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './desk-bar.module.css';
import type { SessionDesk } from './use-session-desk.ts';

/** What to know while the latest state is not on the server. A conflict has a place of its own. */
export function SaveNotice({ writing, onReload }: { writing: SessionDesk; onReload: () => void }) {
  const t = useText(sessionsText);
  const { state } = writing;
  if (state.kind !== 'unstored' && state.kind !== 'kept' && state.kind !== 'refused') return null;
  const { problem } = state;
  if (problem.code === 'stale-version') return null;
  // Stored on this device and sent by itself: the mark says so, and a notice would move the room under the finger.
  const signedOut = problem.code === 'not-signed-in';
  if (state.kind === 'kept' && !signedOut && writing.isSafe()) return null;
  if (problem.code === 'already-signed')
    return (
      <div className={styles['notice']}>
        <ErrorNotice
          problem={{ ...problem, detail: t('signed-elsewhere'), remedy: null }}
          onRetry={onReload}
          retryLabel={t('show-signed')}
        />
      </div>
    );
  const kept = {
    ...problem,
    title: t('save.kept'),
    detail: signedOut ? t('save.kept.signed-out') : t('save.kept.detail', { why: problem.detail }),
    remedy: null,
  };
  return (
    <div className={styles['notice']}>
      <ErrorNotice
        problem={state.kind === 'kept' ? kept : problem}
        onRetry={writing.retry}
        retryLabel={t('save.retry')}
      />
    </div>
  );
}
