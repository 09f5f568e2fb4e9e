import type { Problem } from '../../api/problem.ts';
import { faultAt } from '../../api/problem.ts';
import { DateField } from '../../forms/date-field.tsx';
import { FormRow } from '../../forms/form-grid.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import type { TextFieldProps } from '../../forms/text-field.tsx';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import type { PatientDraft, PatientFaults, PatientField } from './patient-draft.ts';
import styles from './patients.module.css';

type PatientFieldsProps = {
  draft: PatientDraft;
  onChange: (draft: PatientDraft) => void;
  /** What was seen before sending. */
  faults: PatientFaults;
  /** What the server said. */
  problem: Problem | null;
};

/** The fields of a patient's card, inside a form grid of two columns. */
export function PatientFields({ draft, onChange, faults, problem }: PatientFieldsProps) {
  const t = useText(patientsText);
  const { practice } = useSignedIn();
  const faultOf = (field: PatientField) => {
    const seen = faults[field];
    return seen === undefined ? faultAt(problem, field) : t(`fault.${seen}`);
  };
  const text = (field: Exclude<PatientField, 'birth_date' | 'notes'>, extra: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`field.${field}`)}
      value={draft[field]}
      onChange={(value) => onChange({ ...draft, [field]: value })}
      fault={faultOf(field)}
      maxLength={200}
      autoComplete="off"
      {...extra}
    />
  );
  return (
    <>
      {text('given_name')}
      {text('family_name')}
      <DateField
        label={t('field.birth_date')}
        value={draft.birth_date}
        max={practice.today}
        min="1900-01-01"
        onChange={(birth_date) => onChange({ ...draft, birth_date })}
        fault={faultOf('birth_date')}
      />
      {text('called', { optional: true, maxLength: 100 })}
      {text('phone', { optional: true, type: 'tel', maxLength: 60 })}
      {text('email', { optional: true, type: 'email' })}
      <FormRow>
        <div className={styles['wide']}>
          <TextAreaField
            label={t('field.notes')}
            hint={t('field.notes.hint')}
            optional
            rows={3}
            maxLength={2000}
            value={draft.notes}
            onChange={(notes) => onChange({ ...draft, notes })}
            fault={faultOf('notes')}
          />
        </div>
      </FormRow>
    </>
  );
}
