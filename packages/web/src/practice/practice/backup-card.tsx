import { readBackupStatus, runBackup } from '@stipple/contract/backup';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './practice.module.css';

/** When the last backup was made, whether that is recent enough, and one button for the next. */
export function BackupCard() {
  const t = useText(practiceText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const { data, problem, refetch } = useRead(readBackupStatus, {});
  const running = useWrite(runBackup, { refreshes: ['backup', 'today'] });
  const run = async () => {
    if ((await running.write({})) !== null) tell({ words: t('backup.done') });
  };
  return (
    <Card title={t('backup.title')} acts={data === null ? null : <BackupTag overdue={data.overdue} />}>
      <ErrorNotice problem={problem ?? running.problem} onRetry={refetch} />
      {data === null ? (
        <Skeleton lines={2} />
      ) : (
        <p>
          {data.last_backup_at === null
            ? t('backup.never')
            : t('backup.last', { when: instantText(data.last_backup_at, practice.time_zone) })}
        </p>
      )}
      {typeof data?.file === 'string' ? <p className={styles['file']}>{data.file}</p> : null}
      <ActButton icon="backup" busy={running.busy} onClick={() => void run()}>
        {running.busy ? t('backup.busy') : t('backup.act')}
      </ActButton>
    </Card>
  );
}

function BackupTag({ overdue }: { overdue: boolean }) {
  const t = useText(practiceText);
  return overdue ? (
    <StateTag tone="precautions" icon="triangle">
      {t('backup.overdue')}
    </StateTag>
  ) : (
    <StateTag tone="suitable" icon="tick">
      {t('backup.fresh')}
    </StateTag>
  );
}
