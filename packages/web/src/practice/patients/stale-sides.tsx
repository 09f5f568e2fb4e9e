import { longDate } from '../../text/dates.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { differingFields } from './patient-draft.ts';
import type { PatientDraft, PatientField } from './patient-draft.ts';
import styles from './patients.module.css';

type StaleSidesProps = { mine: PatientDraft; theirs: PatientDraft; onKeep: () => void; onTake: () => void };

/** Both sides of a change that two people made at once, field by field, and the choice between them. */
export function StaleSides({ mine, theirs, onKeep, onTake }: StaleSidesProps) {
  const t = useText(patientsText);
  const value = (side: PatientDraft, field: PatientField) => {
    const text = side[field] ?? '';
    if (text === '') return <span className={styles['absent']}>{t('stale.empty')}</span>;
    return field === 'birth_date' ? longDate(text) : text;
  };
  return (
    <section className={styles['same']} role="alert" aria-label={t('stale.title')}>
      <strong>{t('stale.title')}</strong>
      <p>{t('stale.words')}</p>
      <table className={styles['sides']}>
        <thead>
          <tr>
            <th scope="col">{t('stale.field')}</th>
            <th scope="col">{t('stale.mine')}</th>
            <th scope="col">{t('stale.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differingFields(mine, theirs).map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              <td>{value(mine, field)}</td>
              <td>{value(theirs, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <ActButton kind="next" onClick={onKeep}>
          {t('stale.keep')}
        </ActButton>{' '}
        <ActButton onClick={onTake}>{t('stale.take')}</ActButton>
      </div>
    </section>
  );
}
