import type { ReactNode } from 'react';
import { instantText } from '../../text/dates.ts';
import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSignedIn } from '../shell/me.ts';
import { ActorWords } from './actor-words.tsx';
import { actionWords } from './audit-words.ts';
import type { AuditEvent } from './audit-words.ts';
import styles from './audit.module.css';

type AuditTableProps = { events: readonly AuditEvent[]; onOpen: (event: AuditEvent) => void; empty: ReactNode };

/** When, who, what, about whom, and whether it is sealed. */
export function AuditTable({ events, onOpen, empty }: AuditTableProps) {
  const t = useText(auditText);
  if (events.length === 0) return <>{empty}</>;
  return (
    <>
      <NarrowList events={events} onOpen={onOpen} />
      <div className={styles['table']}>
        <DataTable
          caption={t('caption')}
          rows={events}
          keyOf={({ audit_id }) => audit_id}
          onOpen={onOpen}
          columns={columns.map((column) => ({ ...column, title: t(`column.${column.key}`) }))}
        />
      </div>
    </>
  );
}

/** The same entries on a phone: two lines each instead of five columns. */
function NarrowList({ events, onOpen }: Pick<AuditTableProps, 'events' | 'onOpen'>) {
  return (
    <ul className={styles['narrow']}>
      {events.map((event) => (
        <li key={event.audit_id}>
          <button type="button" onClick={() => onOpen(event)}>
            <small>
              <InstantOf at={event.at} /> · <ActorWords event={event} />
            </small>
            <span>{actionWords(event.action)}</span>
            {event.patient_name === null || event.actor_kind === 'patient' ? null : <small>{event.patient_name}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function InstantOf({ at }: { at: string }) {
  const { practice } = useSignedIn();
  return <time dateTime={at}>{instantText(at, practice.time_zone)}</time>;
}

function SealOf({ sealed }: { sealed: boolean }) {
  const t = useText(auditText);
  return (
    <span className={styles['seal']} data-sealed={sealed}>
      <Icon name={sealed ? 'lock' : 'clock'} size={16} />
      {t(sealed ? 'sealed' : 'unsealed')}
    </span>
  );
}

type AuditColumn = Omit<Column<AuditEvent>, 'title' | 'key'> & {
  readonly key: 'at' | 'actor' | 'action' | 'patient' | 'seal';
};

const columns: readonly AuditColumn[] = [
  { key: 'at', cell: ({ at }) => <InstantOf at={at} /> },
  { key: 'actor', cell: (event) => <ActorWords event={event} /> },
  { key: 'action', cell: ({ action }) => actionWords(action) },
  { key: 'patient', cell: ({ patient_name }) => patient_name ?? '' },
  { key: 'seal', wideOnly: true, cell: ({ sealed }) => <SealOf sealed={sealed} /> },
];
