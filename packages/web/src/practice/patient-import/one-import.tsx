import { listPatientImports } from '@stipple/contract/patient-import';
import { useRead } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DoneImport } from './done-import.tsx';
import { LookAtImport } from './look-at-import.tsx';
import { RunningImport } from './running-import.tsx';

/** What an import asks for depends on how far it came. */
export function OneImport({ import_id, onLeave }: { import_id: string; onLeave: () => void }) {
  const t = useText(patientImportText);
  const { data, problem, refetch } = useRead(listPatientImports, {});
  const row = data?.imports.find((one) => one.import_id === import_id) ?? null;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (row === null) return <Skeleton lines={6} height_px={44} label={t('waiting')} />;
  if (row.state === 'looked-at') return <LookAtImport import_id={import_id} onLeave={onLeave} />;
  if (row.state === 'running') return <RunningImport row={row} onLeave={onLeave} />;
  return <DoneImport row={row} onLeave={onLeave} />;
}
