import type { ResponseOf } from '@stipple/contract/endpoint';
import { listStaff } from '@stipple/contract/practice';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText, shortDate } from '../../text/dates.ts';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { licenceWords, roleWords } from '../shell/role-words.ts';
import { InviteSheet } from './invite-sheet.tsx';
import styles from './practice.module.css';
import { StaffSheet } from './staff-sheet.tsx';

export type StaffMember = ResponseOf<typeof listStaff>['staff'][number];

/** Who works here, as what, with which licence; and whom an open link still waits for. */
export function StaffCard() {
  const t = useText(practiceText);
  const { data, problem, refetch } = useRead(listStaff, {});
  const { practice } = useSignedIn();
  const [inviting, setInviting] = useState(false);
  const [chosen, setChosen] = useState<StaffMember | null>(null);
  const open = (data?.invitations ?? []).filter((invitation) => invitation.used_at === null);
  return (
    <Card
      flush
      title={t('staff.title')}
      acts={
        <ActButton icon="plus" size="small" onClick={() => setInviting(true)}>
          {t('staff.invite')}
        </ActButton>
      }
    >
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        <Skeleton lines={3} height_px={44} />
      ) : (
        <DataTable
          caption={t('staff.caption')}
          rows={data.staff}
          keyOf={(member) => member.staff_id}
          onOpen={(member) => (member.withdrawn_at === null ? setChosen(member) : undefined)}
          columns={[
            { key: 'name', title: t('staff.name'), cell: (member) => member.display_name },
            {
              key: 'role',
              title: t('staff.role'),
              cell: (member) => (member.withdrawn_at === null ? roleWords[member.role] : t('staff.withdrawn')),
            },
            {
              key: 'licence',
              title: t('staff.licence'),
              cell: (member) => (member.licence === null ? t('staff.none') : licenceWords[member.licence]),
            },
            {
              key: 'valid',
              title: t('staff.valid'),
              wideOnly: true,
              cell: (member) => (member.licence_valid_until === null ? '' : shortDate(member.licence_valid_until)),
            },
            {
              key: 'insured',
              title: t('staff.insured'),
              wideOnly: true,
              cell: (member) => (member.insurance_valid_until === null ? '' : shortDate(member.insurance_valid_until)),
            },
          ]}
        />
      )}
      {open.length === 0 ? null : (
        <div className={styles['invitations']}>
          <h3>{t('invite.open')}</h3>
          {open.map((invitation) => (
            <span key={invitation.invitation_id}>
              {t('invite.row', {
                role: roleWords[invitation.role],
                until: instantText(invitation.expires_at, practice.time_zone),
              })}
              {invitation.note === '' ? '' : ` (${invitation.note})`}
            </span>
          ))}
        </div>
      )}
      <InviteSheet open={inviting} onClose={() => setInviting(false)} />
      {chosen === null ? null : <StaffSheet key={chosen.staff_id} member={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}
