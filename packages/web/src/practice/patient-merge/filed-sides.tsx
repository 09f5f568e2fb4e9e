import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { SidesHead } from './field-sides.tsx';
import type { Sides } from './merge-draft.ts';
import styles from './patient-merge.module.css';

const KINDS = ['sessions', 'plans', 'consents', 'photos', 'answers', 'appointments', 'check_ins', 'events'] as const;

/** How much is filed under each: a chart with sessions is rarely the mistake. */
export function FiledSides({ sides }: { sides: Sides }) {
  const t = useText(patientMergeText);
  return (
    <table className={`${styles['sides']} ${styles['numbers']}`}>
      <caption className="visually-hidden">{t('filed.title')}</caption>
      <SidesHead sides={sides} first={t('filed.title')} />
      <tbody>
        {KINDS.filter((kind) => sides.some(({ filed }) => filed[kind] > 0)).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`filed.${kind}`)}</th>
            {sides.map(({ patient, filed }) => (
              <td key={patient.patient_id}>{filed[kind]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
