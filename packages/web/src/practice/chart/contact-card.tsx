import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { chartText } from '../../text/en/chart.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import type { Patient } from '../patients/patient-draft.ts';
import { TakeOutRecord } from '../export/take-out-record.tsx';
import { DuplicateHint } from '../patient-merge/duplicate-hint.tsx';
import { useMay } from '../shell/me.ts';

/** How the patient is reached, and the way to correct it. */
export function ContactCard({ patient }: { patient: Patient }) {
  const t = useText(chartText);
  const mayWrite = useMay('patients.write');
  const mayMerge = useMay('patients.merge');
  const mayRead = useMay('chart.read');
  const { patient_id, phone, email, called, notes, birth_date } = patient;
  return (
    <Card
      title={t('contact.title')}
      acts={
        mayWrite ? (
          <Link to="/patients/$patient_id/edit" params={{ patient_id }} className={actClass('quiet', 'small')}>
            {t('edit')}
          </Link>
        ) : undefined
      }
    >
      <FactTable
        facts={[
          { label: t('contact.phone'), value: phone === '' ? null : <a href={`tel:${phone}`}>{phone}</a> },
          { label: t('contact.email'), value: email === '' ? null : <a href={`mailto:${email}`}>{email}</a> },
          { label: t('contact.birth_date'), value: longDate(birth_date) },
          ...(called === '' ? [] : [{ label: t('contact.called'), value: called }]),
          ...(notes === '' ? [] : [{ label: t('contact.notes'), value: notes }]),
        ]}
      />
      {mayMerge ? <DuplicateHint patient_id={patient_id} /> : null}
      {mayRead ? <TakeOutRecord patient_id={patient_id} /> : null}
    </Card>
  );
}
