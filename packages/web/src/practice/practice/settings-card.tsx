import { readPractice } from '@stipple/contract/practice';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead } from '../../api/use-endpoint.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { CheckInDaysField } from './check-in-days-field.tsx';
import { countryChoices, timeZoneChoices } from '../identity/places.ts';
import { useMay } from '../shell/me.ts';
import { usePracticeSettings } from './use-practice-settings.ts';
import type { Practice } from './use-practice-settings.ts';

/** What patients and documents show of the practice. Every saved version is kept by the record. */
export function SettingsCard() {
  const t = useText(practiceText);
  const { data, problem, refetch } = useRead(readPractice, {});
  return (
    <Card title={t('settings.title')}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? <Skeleton lines={5} height_px={44} /> : <SettingsForm key={data.version} saved={data} />}
    </Card>
  );
}

function SettingsForm({ saved }: { saved: Practice }) {
  const t = useText(practiceText);
  const tell = useToast();
  const locked = !useMay('practice.manage');
  const saving = usePracticeSettings(saved);
  const [facts, setFacts] = useState({
    name: saved.name,
    country: saved.country,
    time_zone: saved.time_zone,
    emergency_number: saved.emergency_number,
  });
  const [settings, setSettings] = useState(saved.settings);
  const fault = (field: string) => faultAt(saving.problem, field);
  const submit = async () => {
    if ((await saving.save(settings, facts)) !== null) tell({ words: t('settings.saved') });
  };
  return (
    <FormGrid columns={2} onSubmit={() => void submit()}>
      <TextField
        label={t('settings.name')}
        value={facts.name}
        disabled={locked}
        fault={fault('name')}
        onChange={(name) => setFacts({ ...facts, name })}
      />
      <SelectField
        label={t('settings.country')}
        value={facts.country}
        choices={countryChoices()}
        disabled={locked}
        fault={fault('country')}
        onChange={(country) => setFacts({ ...facts, country })}
      />
      <SelectField
        label={t('settings.time-zone')}
        value={facts.time_zone}
        choices={timeZoneChoices()}
        disabled={locked}
        fault={fault('time_zone')}
        onChange={(time_zone) => setFacts({ ...facts, time_zone })}
      />
      <TextField
        label={t('settings.emergency')}
        hint={t('settings.emergency.hint')}
        value={facts.emergency_number}
        disabled={locked}
        fault={fault('emergency_number')}
        onChange={(emergency_number) => setFacts({ ...facts, emergency_number })}
      />
      <TextField
        label={t('settings.phone')}
        type="tel"
        value={settings.phone}
        disabled={locked}
        fault={fault('settings.phone')}
        onChange={(phone) => setSettings({ ...settings, phone })}
      />
      <TextAreaField
        label={t('settings.hours')}
        hint={t('settings.hours.hint')}
        rows={2}
        value={settings.opening_hours}
        disabled={locked}
        fault={fault('settings.opening_hours')}
        onChange={(opening_hours) => setSettings({ ...settings, opening_hours })}
      />
      <FormRow>
        <TextAreaField
          label={t('settings.emergency-protocol')}
          hint={t('settings.emergency-protocol.hint')}
          rows={4}
          maxLength={4000}
          value={settings.emergency_protocol}
          disabled={locked}
          fault={fault('settings.emergency_protocol')}
          onChange={(emergency_protocol) => setSettings({ ...settings, emergency_protocol })}
        />
      </FormRow>
      <CheckField
        label={t('settings.check-ins')}
        checked={settings.check_ins_on}
        disabled={locked}
        onChange={(check_ins_on) => setSettings({ ...settings, check_ins_on })}
      />
      <CheckInDaysField
        value={settings.check_in_days}
        disabled={locked || !settings.check_ins_on}
        fault={fault('settings.check_in_days')}
        onChange={(check_in_days) => setSettings({ ...settings, check_in_days })}
      />
      <FormRow>
        <CheckField
          label={t('settings.foresight')}
          checked={settings.foresight_on}
          disabled={locked}
          onChange={(foresight_on) => setSettings({ ...settings, foresight_on })}
        />
        <small>{t('settings.foresight.hint')}</small>
      </FormRow>
      <FormRow>
        <CheckField
          label={t('settings.insurance')}
          checked={settings.insurance_stops_signing}
          disabled={locked}
          onChange={(insurance_stops_signing) => setSettings({ ...settings, insurance_stops_signing })}
        />
        <small>{t('settings.insurance.hint')}</small>
      </FormRow>
      <FormRow>
        <ErrorNotice problem={saving.problem} />
      </FormRow>
      {locked ? null : (
        <FormRow>
          <ActButton kind="next" type="submit" busy={saving.busy}>
            {t('settings.save')}
          </ActButton>
          <small>{t('settings.version', { version: saved.version })}</small>
        </FormRow>
      )}
    </FormGrid>
  );
}
