import { permissionsOf, roleMay, roles } from '@stipple/contract/permissions';
import type { Permission } from '@stipple/contract/permissions';
import { permissionsText } from '../../text/en/permissions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { licenceWords, roleWords } from '../shell/role-words.ts';
import { Page } from '../shell/page.tsx';
import styles from './permissions.module.css';
import { PracticeBack } from './practice-back.tsx';

const patients: readonly Permission[] = [
  'patients.read',
  'patients.write',
  'appointments.write',
  'patient-links.write',
];

/** Every permission that there is, the owner's first: what no role may is not in the product. */
const all = [...new Set(roles.flatMap((role) => permissionsOf[role]))];
const practice = all.filter((one) => !permissionsOf.practitioner.includes(one));
const care = all.filter((one) => !patients.includes(one) && !practice.includes(one));

const groups = [
  { key: 'patients', permissions: patients },
  { key: 'care', permissions: care },
  { key: 'practice', permissions: practice },
] as const;

const licences = ['other', 'other-prescriber', 'physician'] as const;

/** The whole table of permissions, read from the one that the server keeps to; and what a licence adds. */
export function PermissionsPage() {
  const t = useText(permissionsText);
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        others={
          <>
            <ActButton kind="quiet" icon="printer" onClick={() => window.print()}>
              {t('print')}
            </ActButton>
            <PracticeBack />
          </>
        }
      />
      <div className={styles['cards']}>
        <Card flush>
          <div className={styles['frame']}>
            <table className={styles['table']}>
              <caption className="visually-hidden">{t('table.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('table.act')}</th>
                  {roles.map((role) => (
                    <th key={role} scope="col">
                      {roleWords[role]}
                    </th>
                  ))}
                </tr>
              </thead>
              {groups.map(({ key, permissions }) => (
                <tbody key={key}>
                  <tr>
                    <th scope="colgroup" colSpan={roles.length + 1} className={styles['group']}>
                      {t(`group.${key}`)}
                    </th>
                  </tr>
                  {permissions.map((permission) => (
                    <PermissionRow key={permission} permission={permission} />
                  ))}
                </tbody>
              ))}
            </table>
          </div>
        </Card>
        <Card title={t('licence.title')}>
          <p>{t('licence.lead')}</p>
          <dl className={styles['licences']}>
            <div>
              <dt>{t('licence.without')}</dt>
              <dd>{t('licence.none')}</dd>
            </div>
            {licences.map((licence) => (
              <div key={licence}>
                <dt>{licenceWords[licence]}</dt>
                <dd>{t(`licence.${licence}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </Page>
  );
}

function PermissionRow({ permission }: { permission: Permission }) {
  const t = useText(permissionsText);
  return (
    <tr>
      <th scope="row">{t(`may.${permission}`)}</th>
      {roles.map((role) => {
        const may = roleMay(role, permission);
        return (
          <td key={role} data-may={may}>
            <Icon name={may ? 'tick' : 'minus'} size={18} label={t(may ? 'yes' : 'no')} />
          </td>
        );
      })}
    </tr>
  );
}
