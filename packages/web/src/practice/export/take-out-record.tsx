import { exportText } from '../../text/en/export.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import styles from './export.module.css';

const FORMS = ['pdf', 'json', 'zip'] as const;

/** The record of one patient on request: each copy is a look at the whole chart, and noted as one. */
export function TakeOutRecord({ patient_id }: { patient_id: string }) {
  const t = useText(exportText);
  return (
    <details className={styles['record']}>
      <summary>{t('record.title')}</summary>
      <p>{t('record.text')}</p>
      <div className={styles['acts']}>
        {FORMS.map((form) => (
          <a
            key={form}
            href={`/api/patients/${patient_id}/record.${form}`}
            target="_blank"
            rel="noreferrer"
            className={actClass('plain', 'small')}
          >
            {t(`record.${form}`)}
          </a>
        ))}
      </div>
    </details>
  );
}
