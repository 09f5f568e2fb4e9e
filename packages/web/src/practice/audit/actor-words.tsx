import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import type { AuditEvent } from './audit-words.ts';

/** A person of the practice by name, a patient as patient, a job as Stipple itself. */
export function ActorWords({ event: { actor_kind, actor_name } }: { event: AuditEvent }) {
  const t = useText(auditText);
  if (actor_kind === 'staff') return <>{actor_name}</>;
  if (actor_kind === 'patient')
    return (
      <>
        {actor_name} <small>{t('actor.patient')}</small>
      </>
    );
  return (
    <>
      {t('actor.job')} <small>{t('actor.job.name', { name: actor_name.replaceAll('-', ' ') })}</small>
    </>
  );
}
