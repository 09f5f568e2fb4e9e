import type { ResponseOf } from '@stipple/contract/endpoint';
import { readBackupStatus, rehearseRestore, runBackup } from '@stipple/contract/backup';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { backupText } from '../../text/en/backup.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './practice.module.css';

type Status = ResponseOf<typeof readBackupStatus>;

/** How often the page asks while something is under way, and while nothing is. */
const BUSY_MS = 700;
const CALM_MS = 60_000;

/** When the last backup was made, what is under way step by step, and what a rehearsed restore proved. */
export function BackupCard() {
  const t = useText(backupText);
  const tell = useToast();
  const running = useWrite(runBackup, { refreshes: ['backup', 'today'] });
  const rehearsing = useWrite(rehearseRestore, { refreshes: ['backup'] });
  const first = useRead(readBackupStatus, {});
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  const finished = first.data?.last_rehearsal?.finished_at ?? null;
  const isRehearsing = (asked !== undefined && asked === finished) || first.data?.under_way?.kind === 'rehearsal';
  const isBusy = running.busy || isRehearsing || (first.data?.under_way ?? null) !== null;
  const { data, problem, refetch } = useRead(readBackupStatus, {}, { every_ms: isBusy ? BUSY_MS : CALM_MS });
  const underWay = data?.under_way ?? (isRehearsing ? { kind: 'rehearsal' as const, step: t('begins') } : null);
  const run = async () => {
    if ((await running.write({})) !== null) tell({ words: t('done') });
  };
  const rehearse = async () => {
    if ((await rehearsing.write({})) !== null) setAsked(finished);
  };
  return (
    <Card title={t('title')} acts={data === null ? null : <BackupTag overdue={data.overdue} />}>
      <ErrorNotice problem={problem ?? running.problem ?? rehearsing.problem} onRetry={refetch} />
      {data === null ? <Skeleton lines={2} /> : <LastBackup status={data} />}
      {underWay === null ? null : <UnderWay progress={underWay} />}
      <div className={styles['acts']}>
        <ActButton icon="backup" busy={running.busy} onClick={() => void run()}>
          {running.busy ? t('busy') : t('act')}
        </ActButton>
        <ActButton
          kind="quiet"
          busy={rehearsing.busy || isRehearsing}
          disabled={data === null || data.file === null}
          onClick={() => void rehearse()}
        >
          {t('rehearse')}
        </ActButton>
      </div>
      <small className={styles['quiet']}>{t('rehearse.why')}</small>
      {data === null || data.last_rehearsal === null ? null : <LastRehearsal rehearsal={data.last_rehearsal} />}
      <details className={styles['more']}>
        <summary>{t('restore.title')}</summary>
        <p>{t('restore.how')}</p>
        <code>npm run restore</code>
        <p>{t('restore.key')}</p>
        {data?.holds_photos === false ? <p>{t('restore.photos')}</p> : null}
      </details>
    </Card>
  );
}

function LastBackup({ status: { last_backup_at, file, kept } }: { status: Status }) {
  const t = useText(backupText);
  const { time_zone } = useSignedIn().practice;
  const oldest = kept.at(-1);
  return (
    <>
      <p>{last_backup_at === null ? t('never') : t('last', { when: instantText(last_backup_at, time_zone) })}</p>
      {file === null ? null : <p className={styles['file']}>{file}</p>}
      {oldest === undefined ? null : (
        <p className={styles['quiet']}>
          {t('kept', { count: kept.length, oldest: instantText(oldest.taken_at, time_zone) })}
        </p>
      )}
    </>
  );
}

/** Said again with each step, for whoever cannot see it. */
function UnderWay({ progress: { kind, step } }: { progress: Pick<NonNullable<Status['under_way']>, 'kind' | 'step'> }) {
  const t = useText(backupText);
  return (
    <p role="status" className={styles['progress']}>
      <progress aria-label={t(`under-way.${kind}`)} />
      <span>
        {t(`under-way.${kind}`)}: {step}
      </span>
    </p>
  );
}

function LastRehearsal({ rehearsal }: { rehearsal: NonNullable<Status['last_rehearsal']> }) {
  const t = useText(backupText);
  const { time_zone } = useSignedIn().practice;
  const { finished_at, fault, taken_at, rows, photos, practices } = rehearsal;
  const when = instantText(finished_at, time_zone);
  if (fault !== null)
    return (
      <p role="alert">
        <StateTag tone="unsuitable" icon="octagon">
          {t('rehearsed.failed', { when })}
        </StateTag>{' '}
        {fault}
      </p>
    );
  return (
    <div>
      <StateTag tone="suitable" icon="tick">
        {t('rehearsed', { when })}
      </StateTag>
      <p className={styles['quiet']}>
        {t('rehearsed.proof', {
          taken: taken_at === null ? '' : instantText(taken_at, time_zone),
          rows: rows ?? 0,
          photos: photos ?? 0,
          practices: practices ?? 0,
        })}
      </p>
    </div>
  );
}

function BackupTag({ overdue }: { overdue: boolean }) {
  const t = useText(backupText);
  return overdue ? (
    <StateTag tone="precautions" icon="triangle">
      {t('overdue')}
    </StateTag>
  ) : (
    <StateTag tone="suitable" icon="tick">
      {t('fresh')}
    </StateTag>
  );
}
