import { beginRestore, readRestore } from '@stipple/contract/installation';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { backupText } from '../../text/en/backup.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Door } from './door.tsx';
import styles from './door.module.css';

/** How often the page asks how far it is. */
const EVERY_MS = 800;

/** On an empty installation: choose a backup, give the key of the recovery sheet, watch it being restored and proven. */
export function RestorePage() {
  const t = useText(backupText);
  const { data, problem, refetch } = useRead(readRestore, {}, { every_ms: EVERY_MS });
  return (
    <Door title={t('welcome.title')} lead={t('welcome.text')}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        problem === null ? (
          <Skeleton lines={3} />
        ) : null
      ) : data.ready !== null ? (
        <Proven ready={data.ready} />
      ) : data.step !== null ? (
        <p role="status" className={styles['progress']}>
          <progress aria-label={t('welcome.busy')} />
          <span>
            {t('welcome.busy')}: {data.step}
          </span>
        </p>
      ) : (
        <ChooseBackup folder={data.folder} files={data.files} possible={data.possible} fault={data.fault} />
      )}
      <Link to="/welcome" className={actClass('quiet')}>
        {t('welcome.back')}
      </Link>
    </Door>
  );
}

type ChooseProps = {
  folder: string;
  files: readonly { readonly file: string; readonly taken_at: string }[];
  possible: boolean;
  fault: string | null;
};

function ChooseBackup({ folder, files, possible, fault }: ChooseProps) {
  const t = useText(backupText);
  const beginning = useWrite(beginRestore, { refreshes: ['installation'] });
  const [file, setFile] = useState<string | null>(files[0]?.file ?? null);
  const [backup_key, setKey] = useState('');
  if (!possible) return <p>{t('welcome.own-database')}</p>;
  if (files.length === 0) return <p>{t('welcome.no-files', { folder })}</p>;
  const chosen = file ?? files[0]?.file ?? '';
  return (
    <FormGrid onSubmit={() => void beginning.write({ body: { file: chosen, backup_key } })}>
      <Chips
        label={t('welcome.which')}
        hint={folder}
        value={chosen}
        chips={files.slice(0, 8).map((one) => ({ value: one.file, label: instantText(one.taken_at, HERE) }))}
        onChange={setFile}
      />
      <TextField
        label={t('welcome.key')}
        hint={t('welcome.key.hint')}
        value={backup_key}
        autoComplete="off"
        onChange={setKey}
      />
      {fault === null ? null : <p role="alert">{fault}</p>}
      <ErrorNotice problem={beginning.problem} />
      <ActButton kind="next" type="submit" busy={beginning.busy} disabled={backup_key.trim() === ''}>
        {t('welcome.act')}
      </ActButton>
    </FormGrid>
  );
}

type ProvenProps = { ready: { taken_at: string; rows: number; photos: number; practices: number } };

function Proven({ ready: { taken_at, rows, photos, practices } }: ProvenProps) {
  const t = useText(backupText);
  return (
    <div role="status">
      <StateTag tone="suitable" icon="tick" size="large">
        {t('welcome.proven')}
      </StateTag>
      <p>{t('rehearsed.proof', { taken: instantText(taken_at, HERE), rows, photos, practices })}</p>
      <p>
        <strong>{t('welcome.restart')}</strong>
      </p>
    </div>
  );
}

/** No practice, no time zone of one: the browser's. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
