import type { ResponseOf } from '@stipple/contract/endpoint';
import { listPatientImports } from '@stipple/contract/patient-import';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';

export type ImportRow = ResponseOf<typeof listPatientImports>['imports'][number];

/** What was imported before, and what was begun and not finished. */
export function ImportList({ onOpen }: { onOpen: Open }) {
  const t = useText(patientImportText);
  const { time_zone } = useSignedIn().practice;
  const { data, problem, refetch } = useRead(listPatientImports, {});
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={3} height_px={44} label={t('waiting')} />;
  const columns = columnsOf(time_zone, onOpen);
  return (
    <Card title={t('list.title')} flush={data.imports.length > 0}>
      {data.imports.length === 0 ? (
        <EmptyState icon="people" title={t('list.none')} />
      ) : (
        <DataTable caption={t('list.caption')} columns={columns} rows={data.imports} keyOf={(row) => row.import_id} />
      )}
    </Card>
  );
}

type Open = (import_id: string) => void;

function columnsOf(time_zone: string, onOpen: Open): readonly Column<ImportRow>[] {
  return [
    { key: 'file', title: words('column.file'), cell: (row) => <OpenImport row={row} onOpen={onOpen} /> },
    { key: 'when', title: words('column.when'), cell: (row) => instantText(row.begun_at, time_zone), wideOnly: true },
    { key: 'state', title: words('column.state'), cell: (row) => words(`state.${row.state}`) },
    { key: 'imported', title: words('column.imported'), cell: (row) => row.imported, numeric: true },
  ];
}

const words = say(patientImportText);

/** A file that was let go cannot be looked at again; what was written of it can still be taken back. */
function OpenImport({ row, onOpen }: { row: ImportRow; onOpen: Open }) {
  const t = useText(patientImportText);
  if (row.state === 'undone' || (row.state === 'given-up' && row.imported === 0)) return row.file_name;
  return (
    <ActButton
      kind="quiet"
      size="small"
      aria-label={t('list.open', { file: row.file_name })}
      onClick={() => onOpen(row.import_id)}
    >
      {row.file_name}
    </ActButton>
  );
}
