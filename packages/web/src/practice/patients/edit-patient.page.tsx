import { patientShape, readPatient } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import type { Problem } from '../../api/problem.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Link } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';
import { useSignedIn } from '../shell/me.ts';
import { draftOfPatient, patientFaults } from './patient-draft.ts';
import type { Patient } from './patient-draft.ts';
import { PatientFields } from './patient-fields.tsx';
import styles from './patients.module.css';
import { StaleSides } from './stale-sides.tsx';
import { useSavePatient } from './use-save-patient.ts';

/** Corrects name, birth date or contact. */
export function EditPatientPage() {
  const t = useText(patientsText);
  const { patient_id } = chartRoute.useParams();
  const { data, problem, refetch } = useRead(readPatient, { params: { patient_id } });
  if (data !== null) return <EditForm key={patient_id} patient={data} />;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  return <Skeleton lines={6} height_px={44} label={t('edit.waiting')} />;
}

function EditForm({ patient }: { patient: Patient }) {
  const t = useText(patientsText);
  const { practice } = useSignedIn();
  const [draft, setDraft] = useState(() => draftOfPatient(patient));
  /** The version that the form began with; a refetch behind the form must not hide somebody else's change. */
  const [version, setVersion] = useState(patient.version);
  const [tried, setTried] = useState(false);
  const { save, problem, busy, clear } = useSavePatient(patient.patient_id);
  const faults = patientFaults(draft, practice.today);
  const theirs = currentOf(problem);
  const send = (on_version: number) => {
    setTried(true);
    if (Object.keys(faults).length === 0) void save(draft, on_version);
  };
  const takeTheirs = (current: Patient) => {
    setDraft(draftOfPatient(current));
    setVersion(current.version);
    clear();
  };
  return (
    <>
      <PageHeading title={t('edit.title', { name: `${patient.given_name} ${patient.family_name}` })} />
      <div className={styles['form']}>
        <Card>
          <FormGrid columns={2} onSubmit={() => send(version)}>
            <PatientFields draft={draft} onChange={setDraft} faults={tried ? faults : {}} problem={problem} />
            <FormRow>
              <div className={styles['wide']}>
                {theirs === null ? (
                  <ErrorNotice problem={problem} />
                ) : (
                  <StaleSides
                    mine={draft}
                    theirs={draftOfPatient(theirs)}
                    onKeep={() => send(theirs.version)}
                    onTake={() => takeTheirs(theirs)}
                  />
                )}
              </div>
            </FormRow>
            <FormRow>
              {theirs === null ? (
                <ActButton kind="next" type="submit" busy={busy}>
                  {t('edit.act')}
                </ActButton>
              ) : null}
              <Link
                to="/patients/$patient_id"
                params={{ patient_id: patient.patient_id }}
                className={actClass('quiet')}
              >
                {t('edit.back')}
              </Link>
            </FormRow>
          </FormGrid>
        </Card>
      </div>
    </>
  );
}

/** The other side of a conflict, as the server sent it along. */
function currentOf(problem: Problem | null): Patient | null {
  if (problem?.code !== 'stale-version') return null;
  const parsed = patientShape.safeParse(problem.more['current']);
  return parsed.success ? parsed.data : null;
}
