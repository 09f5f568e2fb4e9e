import { createPatient } from '@stipple/contract/patients';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { emptyPatient, fieldsToSend, patientFaults } from './patient-draft.ts';
import { PatientFields } from './patient-fields.tsx';
import styles from './patients.module.css';
import { SamePersonHint } from './same-person-hint.tsx';

/** A new patient: name and birth date are enough. Sending it twice enters it once. */
export function NewPatientPage() {
  const t = useText(patientsText);
  const tell = useToast();
  const navigate = useNavigate();
  const { practice } = useSignedIn();
  const [patient_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState(emptyPatient);
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(createPatient, { refreshes: ['patients', 'today'] });
  const faults = patientFaults(draft, practice.today);
  const send = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const made = await write({ body: { patient_id, ...fieldsToSend(draft) } });
    if (made === null) return;
    tell({ words: t('new.told', { name: `${made.given_name} ${made.family_name}` }) });
    void navigate({ to: '/patients/$patient_id', params: { patient_id } });
  };
  return (
    <Page>
      <PageHeading title={t('new.title')} lead={t('new.lead')} />
      <div className={styles['form']}>
        <Card>
          <FormGrid columns={2} onSubmit={() => void send()}>
            <PatientFields draft={draft} onChange={setDraft} faults={tried ? faults : {}} problem={problem} />
            <FormRow>
              <div className={styles['wide']}>
                <SamePersonHint draft={draft} />
                <ErrorNotice problem={problem} />
              </div>
            </FormRow>
            <FormRow>
              <ActButton kind="next" type="submit" busy={busy}>
                {t('new.act')}
              </ActButton>
              <Link to="/patients" className={actClass('quiet')}>
                {t('cancel')}
              </Link>
            </FormRow>
          </FormGrid>
        </Card>
      </div>
    </Page>
  );
}
