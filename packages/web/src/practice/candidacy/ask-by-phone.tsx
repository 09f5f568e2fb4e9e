import { listPatientLinks } from '@stipple/contract/aftercare';
import { readPatient } from '@stipple/contract/patients';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { GiveLink } from '../aftercare/give-link.tsx';
import { LinkList } from '../aftercare/link-list.tsx';
import { useMay } from '../shell/me.ts';
import styles from './intake.module.css';
import type { Scope } from './scope.ts';

type AskByPhoneProps = { patient_id: string; scope: Scope };

/** The same questions on the patient's own phone: a link by mail, or a square at the desk. */
export function AskByPhone({ patient_id, scope }: AskByPhoneProps) {
  const t = useText(candidacyText);
  const [giving, setGiving] = useState(false);
  const { indication, zones } = scope;
  const { data } = useRead(readPatient, { params: { patient_id } }, { enabled: giving });
  const links = useRead(listPatientLinks, { params: { patient_id } });
  const given = links.data !== null && links.data.links.length > 0;
  if (!useMay('patient-links.write')) return null;
  return (
    <div className={styles['acts']}>
      {given ? <LinkList patient_id={patient_id} /> : null}
      {indication === null ? null : (
        <>
          <ActButton wide icon="phone" onClick={() => setGiving(true)}>
            {t('by-phone')}
          </ActButton>
          <p className={styles['quiet']}>{t('by-phone.how')}</p>
          <GiveLink
            open={giving}
            onClose={() => setGiving(false)}
            email={data?.email ?? ''}
            phone={data?.phone ?? ''}
            to={{ kind: 'intake', patient_id, indication, zones }}
          />
        </>
      )}
    </div>
  );
}
