import { listUnheard } from '@stipple/contract/check-ins';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import styles from './unheard-list.module.css';

type Unheard = ResponseOf<typeof listUnheard>['unheard'][number];

const icons: Readonly<Record<Unheard['kind'], IconName>> = {
  'check-in-missed': 'message',
  'link-unopened': 'link',
  'intake-unfinished': 'pen',
  'reply-unread': 'send',
};

/** Phones that stayed silent. Nobody has to act on each, and none is dropped. */
export function UnheardList() {
  const t = useText(inboxText);
  const { data, problem, refetch } = useRead(listUnheard, {}, { every_ms: 60_000 });
  if (data !== null && data.unheard.length === 0) return null;
  if (data === null && problem === null) return null;
  return (
    <Card title={t('unheard.title')}>
      <p className={styles['lead']}>{t('unheard.lead')}</p>
      <ErrorNotice problem={problem} onRetry={refetch} />
      <ul className={styles['list']}>
        {data?.unheard.map((item) => (
          <UnheardRow key={`${item.kind} ${item.patient_id} ${item.since} ${item.for_day ?? ''}`} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function UnheardRow({ item: { kind, patient_id, patient_name, for_day, since } }: { item: Unheard }) {
  const t = useText(inboxText);
  const to = kind === 'intake-unfinished' ? '/patients/$patient_id/candidacy' : '/patients/$patient_id/check-ins';
  return (
    <li>
      <Link to={to} params={{ patient_id }}>
        {patient_name}
      </Link>
      <StateTag tone="unknown" icon={icons[kind]} size="small">
        {t(`unheard.${kind}`, { day: for_day ?? 0 })}
      </StateTag>
      <small>{t(`unheard.${kind}.since`, { when: longDate(since) })}</small>
    </li>
  );
}
