import { useId } from 'react';
import { longDate } from '../../text/dates.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { doDiffer, mergeFields, rightSide } from './merge-draft.ts';
import type { MergeDraft, MergeField, Sides } from './merge-draft.ts';
import styles from './patient-merge.module.css';

type FieldSidesProps = { sides: Sides; draft: MergeDraft; onChange: (draft: MergeDraft) => void };

/** Every field of both; where they differ one of the two is chosen. */
export function FieldSides({ sides, draft, onChange }: FieldSidesProps) {
  const t = useText(patientMergeText);
  const p = useText(patientsText);
  return (
    <table className={styles['sides']}>
      <caption className="visually-hidden">{t('sides.caption')}</caption>
      <SidesHead sides={sides} first={t('sides.field')} />
      <tbody>
        {mergeFields.map((field) => (
          <tr key={field}>
            <th scope="row">{p(`field.${field}`)}</th>
            {sides.map((side, at) => (
              <td key={side.patient.patient_id}>
                <OneSide
                  field={field}
                  text={side.patient[field]}
                  choice={doDiffer(sides, field) ? rightSide(draft, sides, field) === at : null}
                  onChoose={() => onChange({ ...draft, right: { ...draft.right, [field]: at === 1 ? 1 : 0 } })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SidesHead({ sides, first }: { sides: Sides; first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {sides.map(({ patient }) => (
          <th key={patient.patient_id} scope="col">
            {patient.given_name} {patient.family_name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** `choice` null: both say the same, and there is nothing to choose. */
type OneSideProps = { field: MergeField; text: string; choice: boolean | null; onChoose: () => void };

function OneSide({ field, text, choice, onChoose }: OneSideProps) {
  const t = useText(patientMergeText);
  const p = useText(patientsText);
  const name = useId();
  const shown = field === 'birth_date' ? longDate(text) : text;
  const words = shown === '' ? <span className={styles['empty']}>{t('sides.empty')}</span> : shown;
  if (choice === null) return words;
  const value = shown === '' ? t('sides.empty') : shown;
  return (
    <label>
      <input
        type="radio"
        name={name}
        checked={choice}
        aria-label={t('sides.keep', { field: p(`field.${field}`), value })}
        onChange={onChoose}
      />
      <span>{words}</span>
    </label>
  );
}
