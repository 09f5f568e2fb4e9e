import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Page } from '../shell/page.tsx';
import { ChooseFile } from './choose-file.tsx';
import styles from './import.module.css';
import { ImportList } from './import-list.tsx';
import { OneImport } from './one-import.tsx';

/** A file is chosen, looked at, put right, and only then written; whatever was begun is listed and can be gone on with. */
export function ImportPatientsPage() {
  const t = useText(patientImportText);
  const [import_id, setImport] = useState<string | null>(null);
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={
          <Link to="/patients" className={actClass('plain')}>
            {t('back')}
          </Link>
        }
      />
      <div className={styles['places']}>
        {import_id === null ? (
          <>
            <ChooseFile onTaken={setImport} />
            <ImportList onOpen={setImport} />
          </>
        ) : (
          <OneImport key={import_id} import_id={import_id} onLeave={() => setImport(null)} />
        )}
      </div>
    </Page>
  );
}
