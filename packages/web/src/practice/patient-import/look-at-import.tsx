import type { ResponseOf } from '@stipple/contract/endpoint';
import { mapPatientImport, previewPatientImport } from '@stipple/contract/patient-import';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeyOf, useRead, useWrite } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ColumnFields } from './column-fields.tsx';
import { DateOrder } from './date-order.tsx';
import { DecideImport } from './decide-import.tsx';
import styles from './import.module.css';

export type ImportPreview = ResponseOf<typeof previewPatientImport>;

/** Before anything is written: columns, dates, counts, first rows, faults, likely doubles; then the confirmation. */
export function LookAtImport({ import_id, onLeave }: { import_id: string; onLeave: () => void }) {
  const t = useText(patientImportText);
  const { data, problem, refetch } = useRead(previewPatientImport, { params: { import_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={8} height_px={44} label={t('waiting')} />;
  return <Preview preview={data} onLeave={onLeave} />;
}

function Preview({ preview, onLeave }: { preview: ImportPreview; onLeave: () => void }) {
  const t = useText(patientImportText);
  const client = useQueryClient();
  const params = { import_id: preview.import_id };
  /** As it was last chosen here; what follows from it comes from the server a moment later. */
  const [chosen, setChosen] = useState(preview.mapping);
  const { write, problem, busy } = useWrite(mapPatientImport, {});
  const map = async (body: ImportPreview['mapping']) => {
    setChosen(body);
    const changed = await write({ params, body });
    if (changed !== null) client.setQueryData(queryKeyOf(previewPatientImport, { params }), changed);
  };
  const shown = { ...preview, mapping: chosen };
  return (
    <>
      <Card title={t('columns.title')}>
        <p className={styles['quiet']}>
          {t('columns.text', {
            rows: preview.rows_total,
            encoding: preview.encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252',
            separator: t(`separator.${preview.separator}`),
          })}
        </p>
        <ColumnFields preview={shown} onChange={(columns) => void map({ ...chosen, columns })} />
        <DateOrder preview={shown} onChange={(date_order) => void map({ ...chosen, date_order })} />
        <ErrorNotice problem={problem} />
      </Card>
      <DecideImport preview={preview} isReading={busy} onLeave={onLeave} />
    </>
  );
}
