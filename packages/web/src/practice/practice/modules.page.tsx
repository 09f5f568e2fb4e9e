import { moduleKeys, modulesOf } from '@stipple/contract/modules';
import type { ModuleChoices, ModuleKey } from '@stipple/contract/modules';
import { proposeForCountry, readPractice } from '@stipple/contract/practice';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead } from '../../api/use-endpoint.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { modulesText } from '../../text/en/modules.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { countryChoices } from '../identity/places.ts';
import { useMay } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import styles from './modules.module.css';
import { ModuleSwitch } from './module-switch.tsx';
import { PracticeBack } from './practice-back.tsx';
import { usePracticeSettings } from './use-practice-settings.ts';
import type { Practice } from './use-practice-settings.ts';

/** The four modules with what each does, what stands in its place, and what is proposed for the country; the minimum age. */
export function ModulesPage() {
  const t = useText(modulesText);
  const { data, problem, refetch } = useRead(readPractice, {});
  return (
    <Page>
      <PageHeading title={t('title')} lead={t('lead')} others={<PracticeBack />} />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? <Skeleton lines={6} height_px={72} /> : <ModulesForm key={data.version} saved={data} />}
    </Page>
  );
}

function ModulesForm({ saved }: { saved: Practice }) {
  const t = useText(modulesText);
  const tell = useToast();
  const locked = !useMay('practice.manage');
  const { save, problem, busy } = usePracticeSettings(saved);
  const proposal = useRead(proposeForCountry, { query: { country: saved.country } });
  const [chosen, setChosen] = useState<ModuleChoices>(saved.settings.modules);
  const [age, setAge] = useState<number | null>(saved.settings.minimum_age_years);
  const country = countryChoices().find(({ value }) => value === saved.country)?.label ?? saved.country;
  const inForce = modulesOf(saved.country, chosen);
  const submit = async () => {
    const next = await save({ modules: { ...chosen }, minimum_age_years: age ?? saved.settings.minimum_age_years });
    if (next !== null) tell({ words: t('saved', { version: next.version }) });
  };
  const choose = (key: ModuleKey) => (choice: boolean | null) => setChosen({ ...chosen, [key]: choice });
  return (
    <FormGrid onSubmit={() => void submit()}>
      <p>{t('proposed.why')}</p>
      <div className={styles['modules']}>
        {moduleKeys.map((key) => (
          <ModuleSwitch
            key={key}
            module={key}
            country={country}
            choice={chosen[key]}
            isOn={inForce[key]}
            proposed={proposal.data?.modules[key] ?? null}
            disabled={locked}
            onChange={choose(key)}
          />
        ))}
      </div>
      <Card title={t('age.title')}>
        <NumberStepper
          label={t('age.label')}
          hint={t('age.hint', { years: proposal.data?.lowest_minimum_age_years ?? 18 })}
          unit={t('age.unit')}
          value={age}
          min={proposal.data?.lowest_minimum_age_years ?? 18}
          max={99}
          step={1}
          disabled={locked}
          fault={faultAt(problem, 'settings.minimum_age_years')}
          onChange={setAge}
        />
      </Card>
      <ErrorNotice problem={problem ?? proposal.problem} />
      <FormRow>
        {locked ? (
          <p>{t('locked')}</p>
        ) : (
          <ActButton kind="next" type="submit" busy={busy}>
            {t('save')}
          </ActButton>
        )}
      </FormRow>
    </FormGrid>
  );
}
