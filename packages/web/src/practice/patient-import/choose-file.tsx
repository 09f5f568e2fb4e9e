import { importFilePath, listPatientImports } from '@stipple/contract/patient-import';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { fillPath, send } from '../../api/send.ts';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './import.module.css';

/** Sends the file as it is; the server reads it and says what it comes to. */
export function ChooseFile({ onTaken }: { onTaken: (import_id: string) => void }) {
  const t = useText(patientImportText);
  const { staff_id } = useSignedIn();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    setProblem(null);
    const import_id = uuidV7();
    const path = fillPath(importFilePath, { import_id, file_name: file.name });
    const taken = await send({ method: 'PUT', path, file, signed_in_as: staff_id });
    if (taken.ok) await client.invalidateQueries({ queryKey: queryKeyOf(listPatientImports, {}) });
    setBusy(false);
    if (taken.ok) onTaken(import_id);
    else setProblem(taken.problem);
  };
  return (
    <Card title={t('file.title')}>
      <p>{t('file.text')}</p>
      <ErrorNotice problem={problem} />
      <label className={`${actClass('next')} ${styles['pick']}`} aria-busy={busy}>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          disabled={busy}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
        {busy ? t('file.reading') : t('file.act')}
      </label>
    </Card>
  );
}
