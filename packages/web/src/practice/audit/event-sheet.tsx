import { instantText } from '../../text/dates.ts';
import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSignedIn } from '../shell/me.ts';
import { ActorWords } from './actor-words.tsx';
import type { AuditFilter } from './audit-filter.ts';
import { actionWords, detailLines } from './audit-words.ts';
import type { AuditEvent } from './audit-words.ts';

type EventSheetProps = {
  event: AuditEvent | null;
  onClose: () => void;
  onOnly: (patient: NonNullable<AuditFilter['patient']>) => void;
};

/** One entry in full: its code, what it is about, and the ids and codes that were written with it. */
export function EventSheet({ event, onClose, onOnly }: EventSheetProps) {
  const t = useText(auditText);
  const only = patientOf(event);
  return (
    <Sheet
      open={event !== null}
      title={t('detail')}
      onClose={onClose}
      acts={only === null ? undefined : <ActButton onClick={() => onOnly(only)}>{t('detail.only')}</ActButton>}
    >
      {event === null ? null : <EventFacts event={event} />}
    </Sheet>
  );
}

function patientOf(event: AuditEvent | null): AuditFilter['patient'] {
  if (event === null || event.patient_id === null) return null;
  return { patient_id: event.patient_id, name: event.patient_name ?? event.patient_id };
}

function EventFacts({ event }: { event: AuditEvent }) {
  const t = useText(auditText);
  const { practice } = useSignedIn();
  const lines = detailLines(event.detail);
  return (
    <>
      <FactTable
        facts={[
          { label: t('column.at'), value: instantText(event.at, practice.time_zone) },
          { label: t('column.actor'), value: <ActorWords event={event} /> },
          { label: t('column.action'), value: actionWords(event.action) },
          ...(event.patient_name === null ? [] : [{ label: t('column.patient'), value: event.patient_name }]),
          { label: t('detail.action'), value: <code>{event.action}</code> },
          { label: t('detail.subject'), value: `${event.subject_kind.replaceAll('-', ' ')} ${event.subject_id}` },
          { label: t('detail.id'), value: event.audit_id },
          { label: t('column.seal'), value: t(event.sealed ? 'sealed' : 'unsealed') },
        ]}
      />
      {lines.length === 0 ? (
        <p>{t('detail.none')}</p>
      ) : (
        <FactTable facts={lines.map(({ name, value }) => ({ label: name, value }))} />
      )}
    </>
  );
}
