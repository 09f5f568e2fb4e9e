import { changeStaff, withdrawStaff } from '@stipple/contract/practice';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { InsuranceFields, RoleAndLicenceFields, settled } from './role-and-licence.tsx';
import type { Insurance, RoleAndLicence } from './role-and-licence.tsx';
import type { StaffMember } from './staff-card.tsx';

/** Role, licence and insurance of one person, and the end of their access; what they recorded stays. */
export function StaffSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const t = useText(practiceText);
  const tell = useToast();
  const me = useSignedIn();
  const changing = useWrite(changeStaff, { refreshes: ['staff', 'practice.endings'] });
  const withdrawing = useWrite(withdrawStaff, { refreshes: ['staff'] });
  const [as, setAs] = useState<RoleAndLicence>(() => asNow(member));
  const [insured, setInsured] = useState<Insurance>(() => insuredNow(member));
  const params = { staff_id: member.staff_id };
  const said = (done: unknown, words: string) => {
    if (done === null) return;
    tell({ words });
    onClose();
  };
  const save = async () =>
    said(
      await changing.write({ params, body: { version: member.version, ...settled(as), ...insured } }),
      t('staff.saved', { name: member.display_name }),
    );
  const withdraw = async () =>
    said(
      await withdrawing.write({ params, body: { version: member.version } }),
      t('staff.withdraw.done', { name: member.display_name }),
    );
  return (
    <Sheet
      open
      title={t('staff.change', { name: member.display_name })}
      onClose={onClose}
      acts={
        <>
          {member.staff_id === me.staff_id ? null : (
            <ActButton kind="destructive" busy={withdrawing.busy} onClick={() => void withdraw()}>
              {t('staff.withdraw')}
            </ActButton>
          )}
          <ActButton kind="next" busy={changing.busy} onClick={() => void save()}>
            {t('staff.save')}
          </ActButton>
        </>
      }
    >
      <p>{member.email}</p>
      <RoleAndLicenceFields value={as} onChange={setAs} />
      <InsuranceFields value={insured} onChange={setInsured} />
      <ErrorNotice problem={changing.problem ?? withdrawing.problem} />
    </Sheet>
  );
}

function asNow({ role, licence, licence_number, licence_valid_until }: StaffMember): RoleAndLicence {
  return { role, licence, licence_number, licence_valid_until };
}

function insuredNow({ insurer, insurance_number, insurance_valid_until }: StaffMember): Insurance {
  return { insurer, insurance_number, insurance_valid_until };
}
