import type { Role } from '@stipple/contract/permissions';
import { roles } from '@stipple/contract/permissions';
import type { Licence } from '@stipple/engine/kernel';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { licenceChoices, readLicence } from '../identity/licence-choices.ts';
import { roleWords } from '../shell/role-words.ts';

export type RoleAndLicence = {
  role: Role;
  licence: Licence | null;
  licence_number: string;
  licence_valid_until: string | null;
};

/** What somebody may open, and which clinical acts are theirs and until when. */
export function RoleAndLicenceFields({
  value,
  onChange,
}: {
  value: RoleAndLicence;
  onChange: (value: RoleAndLicence) => void;
}) {
  const t = useText(practiceText);
  return (
    <>
      <SelectField
        label={t('invite.role')}
        hint={t('invite.role.hint')}
        value={value.role}
        choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        onChange={(chosen) => onChange({ ...value, role: roles.find((role) => role === chosen) ?? value.role })}
      />
      <Chips
        label={t('invite.licence')}
        value={value.licence ?? 'none'}
        chips={licenceChoices}
        onChange={(licence) => onChange({ ...value, licence: readLicence(licence) })}
      />
      {value.licence === null ? null : (
        <>
          <TextField
            label={t('invite.licence-number')}
            optional
            value={value.licence_number}
            onChange={(licence_number) => onChange({ ...value, licence_number })}
          />
          <DateField
            label={t('invite.licence-until')}
            optional
            value={value.licence_valid_until}
            onChange={(licence_valid_until) => onChange({ ...value, licence_valid_until })}
          />
        </>
      )}
    </>
  );
}

export type Insurance = { insurer: string; insurance_number: string; insurance_valid_until: string | null };

/** What covers somebody if something goes wrong; Stipple warns before it ends. */
export function InsuranceFields({ value, onChange }: { value: Insurance; onChange: (value: Insurance) => void }) {
  const t = useText(practiceText);
  return (
    <>
      <TextField
        label={t('invite.insurer')}
        optional
        value={value.insurer}
        onChange={(insurer) => onChange({ ...value, insurer })}
      />
      <TextField
        label={t('invite.insurance-number')}
        optional
        value={value.insurance_number}
        onChange={(insurance_number) => onChange({ ...value, insurance_number })}
      />
      <DateField
        label={t('invite.insurance-until')}
        optional
        value={value.insurance_valid_until}
        onChange={(insurance_valid_until) => onChange({ ...value, insurance_valid_until })}
      />
    </>
  );
}

/** Without a licence there is no number and no date of it. */
export function settled(value: RoleAndLicence): RoleAndLicence {
  return value.licence === null ? { ...value, licence_number: '', licence_valid_until: null } : value;
}
