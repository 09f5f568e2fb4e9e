import { setUpPractice } from '@stipple/contract/identity';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/problem.ts';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { licenceChoices, readLicence } from './licence-choices.ts';
import { countryChoices, ownCountry, ownTimeZone, timeZoneChoices } from './places.ts';
import { firstWay, SignInWayFields } from './sign-in-way.tsx';
import type { SignInWay } from './sign-in-way.tsx';
import { useAttempt } from './use-attempt.ts';

type SetUpFormProps = {
  onDone: (made: {
    recovery: ResponseOf<typeof setUpPractice>['recovery'];
    practice: string;
    way: SignInWay;
    password: string;
  }) => void;
};

/** Practice and owner on one page; the server says at each field what it cannot take. */
export function SetUpForm({ onDone }: SetUpFormProps) {
  const t = useText(identityText);
  const attempt = useAttempt();
  const [practice, setPractice] = useState({ name: '', country: ownCountry(), time_zone: ownTimeZone() });
  const [owner, setOwner] = useState({ display_name: '', email: '', licence: 'none', licence_number: '' });
  const [until, setUntil] = useState<string | null>(null);
  const [way, setWay] = useState<SignInWay>(firstWay);
  const [password, setPassword] = useState('');
  const fault = (field: string) => faultAt(attempt.problem, field) ?? faultAt(attempt.problem, `body.${field}`);
  const submit = async () => {
    const licence = readLicence(owner.licence);
    const body = {
      practice,
      owner: {
        display_name: owner.display_name,
        email: owner.email.trim(),
        password: way === 'password' ? password : null,
        licence,
        licence_number: licence === null ? '' : owner.licence_number,
        licence_valid_until: licence === null ? null : until,
      },
    };
    const made = await attempt.run(() => call(setUpPractice, { body }));
    if (made !== null) onDone({ recovery: made.recovery, practice: practice.name, way, password });
  };
  return (
    <FormGrid onSubmit={() => void submit()}>
      <Card title={t('set-up.practice')}>
        <TextField
          label={t('set-up.name')}
          name="practice"
          autoComplete="organization"
          value={practice.name}
          fault={fault('practice.name')}
          onChange={(name) => setPractice({ ...practice, name })}
        />
        <SelectField
          label={t('set-up.country')}
          hint={t('set-up.country.hint')}
          value={practice.country}
          choices={countryChoices()}
          fault={fault('practice.country')}
          onChange={(country) => setPractice({ ...practice, country })}
        />
        <SelectField
          label={t('set-up.time-zone')}
          value={practice.time_zone}
          choices={timeZoneChoices()}
          fault={fault('practice.time_zone')}
          onChange={(time_zone) => setPractice({ ...practice, time_zone })}
        />
      </Card>
      <Card title={t('set-up.owner')}>
        <TextField
          label={t('set-up.display-name')}
          hint={t('set-up.display-name.hint')}
          name="name"
          autoComplete="name"
          value={owner.display_name}
          fault={fault('owner.display_name')}
          onChange={(display_name) => setOwner({ ...owner, display_name })}
        />
        <TextField
          label={t('set-up.email')}
          type="email"
          name="email"
          autoComplete="email"
          value={owner.email}
          fault={fault('owner.email')}
          onChange={(email) => setOwner({ ...owner, email })}
        />
        <Chips
          label={t('set-up.licence')}
          hint={t('set-up.licence.hint')}
          value={owner.licence}
          chips={licenceChoices}
          onChange={(licence) => setOwner({ ...owner, licence })}
        />
        {owner.licence === 'none' ? null : (
          <>
            <TextField
              label={t('set-up.licence-number')}
              optional
              value={owner.licence_number}
              fault={fault('owner.licence_number')}
              onChange={(licence_number) => setOwner({ ...owner, licence_number })}
            />
            <DateField
              label={t('set-up.licence-until')}
              optional
              value={until}
              fault={fault('owner.licence_valid_until')}
              onChange={setUntil}
            />
          </>
        )}
        <SignInWayFields
          way={way}
          onWay={setWay}
          password={password}
          onPassword={setPassword}
          fault={fault('owner.password')}
        />
      </Card>
      <ErrorNotice problem={attempt.problem} />
      <FormRow>
        <ActButton kind="next" type="submit" busy={attempt.busy}>
          {t('set-up.act')}
        </ActButton>
      </FormRow>
    </FormGrid>
  );
}
