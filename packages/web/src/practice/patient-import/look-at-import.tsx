import type { ResponseOf } from '@stipple/contract/endpoint';
import {
  giveUpPatientImport,
  mapPatientImport,
  previewPatientImport,
  startPatientImport,
} from '@stipple/contract/patient-import';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeyOf, useRead, useWrite } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AlikeRows, type AddAnyway } from './alike-rows.tsx';
import { ColumnFields } from './column-fields.tsx';
import { DateOrder } from './date-order.tsx';
import { FirstRows } from './first-rows.tsx';
import styles from './import.module.css';
import { RejectedRows } from './rejected-rows.tsx';

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
  const [anyway, setAnyway] = useState<AddAnyway>([]);
  const mapping = useWrite(mapPatientImport, {});
  const starting = useWrite(startPatientImport, { refreshes: ['patient-import'] });
  const givingUp = useWrite(giveUpPatientImport, { refreshes: ['patient-import'] });
  const map = async (body: ImportPreview['mapping']) => {
    const changed = await mapping.write({ params, body });
    if (changed !== null) client.setQueryData(queryKeyOf(previewPatientImport, { params }), changed);
  };
  const { counts, missing, ambiguous_dates } = preview;
  const added = anyway === 'all' ? counts.alike : anyway.length;
  const isClear = missing.length === 0 && ambiguous_dates.length === 0 && counts.ready + added > 0;
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
        <ColumnFields preview={preview} onChange={(columns) => void map({ ...preview.mapping, columns })} />
        <DateOrder preview={preview} onChange={(date_order) => void map({ ...preview.mapping, date_order })} />
        <ErrorNotice problem={mapping.problem} />
      </Card>
      <Card title={t('counts.title')}>
        <div className={styles['counts']} role="status">
          <strong>{t('counts.ready', { count: counts.ready })}</strong>
          {counts.rejected === 0 ? null : <span>{t('counts.rejected', { count: counts.rejected })}</span>}
          {counts.alike === 0 ? null : <span>{t('counts.alike', { count: counts.alike })}</span>}
        </div>
        <ErrorNotice problem={starting.problem ?? givingUp.problem} />
        <div className={styles['acts']}>
          <ActButton
            kind="next"
            busy={starting.busy}
            disabled={!isClear}
            onClick={() => void starting.write({ params, body: { add_anyway: anyway === 'all' ? anyway : [...anyway] } })}
          >
            {t('act', { count: counts.ready + added })}
          </ActButton>
          <ActButton
            kind="quiet"
            busy={givingUp.busy}
            onClick={() => void givingUp.write({ params }).then((done) => (done === null ? undefined : onLeave()))}
          >
            {t('give-up')}
          </ActButton>
        </div>
        <FirstRows preview={preview} />
        <RejectedRows preview={preview} />
        <AlikeRows preview={preview} value={anyway} onChange={setAnyway} />
      </Card>
    </>
  );
}
