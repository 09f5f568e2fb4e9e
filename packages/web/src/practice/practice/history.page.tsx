import type { ResponseOf } from '@stipple/contract/endpoint';
import { readPracticeHistory } from '@stipple/contract/practice';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { practiceHistoryText } from '../../text/en/practice-history.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { fieldWords, valueWords } from './changed-setting.ts';
import styles from './history.module.css';
import { PracticeBack } from './practice-back.tsx';

type Version = ResponseOf<typeof readPracticeHistory>['versions'][number];

/** Every version of the settings, newest first: who changed what, when, and what it was. */
export function PracticeHistoryPage() {
  const t = useText(practiceHistoryText);
  const { data, problem, refetch } = useRead(readPracticeHistory, {});
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('lead')} others={<PracticeBack />} />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        <Skeleton lines={6} height_px={56} />
      ) : (
        <ol className={styles['versions']} reversed>
          {data.versions.map((one) => (
            <li key={one.version}>
              <VersionCard version={one} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

function VersionCard({ version: { version, changed_at, changed_by, changes } }: { version: Version }) {
  const t = useText(practiceHistoryText);
  const { time_zone } = useSignedIn().practice;
  return (
    <Card title={t('version', { version })}>
      <p className={styles['who']}>{t('by', { who: changed_by, when: instantText(changed_at, time_zone) })}</p>
      {changes.length === 0 ? <p>{version === 1 ? t('first') : t('same')}</p> : null}
      <dl className={styles['changes']}>
        {changes.map(({ field, was, is }) => (
          <div key={field}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              <del>{valueWords(field, was)}</del> <ins>{valueWords(field, is)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
