import type { ResponseOf } from '@stipple/contract/endpoint';
import { proposeForCountry, readPractice } from '@stipple/contract/practice';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { countryChoices } from '../identity/places.ts';
import { usePracticeSettings } from '../practice/use-practice-settings.ts';
import type { Practice } from '../practice/use-practice-settings.ts';
import styles from './retention.module.css';

type Proposal = ResponseOf<typeof proposeForCountry>['retention'];

/** The rule itself: the practice's own, or the proposal for its country with where it was read. */
export function RetentionRuleCard() {
  const t = useText(retentionText);
  const practice = useRead(readPractice, {});
  const country = practice.data?.country ?? '';
  const proposal = useRead(proposeForCountry, { query: { country } }, { enabled: country !== '' });
  return (
    <Card title={t('rule.title')}>
      <ErrorNotice problem={practice.problem ?? proposal.problem} onRetry={practice.refetch} />
      {practice.data === null || proposal.data === null ? (
        <Skeleton lines={4} />
      ) : (
        <RuleForm key={practice.data.version} saved={practice.data} proposed={proposal.data.retention} />
      )}
    </Card>
  );
}

function RuleForm({ saved, proposed }: { saved: Practice; proposed: Proposal }) {
  const t = useText(retentionText);
  const tell = useToast();
  const { save, problem, busy } = usePracticeSettings(saved);
  const [years, setYears] = useState(saved.settings.retention.years);
  const [age, setAge] = useState(saved.settings.retention.minors_until_age);
  const country = countryChoices().find(({ value }) => value === saved.country)?.label ?? saved.country;
  const submit = async (retention: { years: number | null; minors_until_age: number | null }) => {
    const next = await save({ retention });
    if (next !== null) tell({ words: t('rule.saved', { version: next.version }) });
  };
  return (
    <FormGrid onSubmit={() => void submit({ years, minors_until_age: age })}>
      <div className={styles['rule']}>
        <div>
          <NumberStepper
            label={t('rule.years')}
            unit={t('rule.years.unit')}
            value={years ?? proposed.years}
            min={1}
            max={100}
            step={1}
            onChange={setYears}
          />
          <Origin country={country} value={proposed.years} source={proposed.years_source} isOwn={years !== null} />
        </div>
        <div>
          <NumberStepper
            label={t('rule.minors')}
            unit={t('rule.years.unit')}
            value={age ?? proposed.minors_until_age}
            min={18}
            max={100}
            step={1}
            onChange={setAge}
          />
          <Origin
            country={country}
            value={proposed.minors_until_age}
            source={proposed.minors_source}
            isOwn={age !== null}
          />
        </div>
        <small>{t('rule.sign-off')}</small>
      </div>
      <ErrorNotice problem={problem} />
      <FormRow>
        <div className={styles['acts']}>
          <ActButton type="submit" busy={busy}>
            {t('rule.save')}
          </ActButton>
          <ActButton kind="quiet" onClick={() => void submit({ years: null, minors_until_age: null })}>
            {t('rule.take')}
          </ActButton>
        </div>
      </FormRow>
    </FormGrid>
  );
}

type OriginProps = { country: string; value: number; source: Proposal['years_source']; isOwn: boolean };

function Origin({ country, value, source, isOwn }: OriginProps) {
  const t = useText(retentionText);
  return (
    <small>
      {isOwn ? `${t('rule.own')}. ` : ''}
      {t('rule.proposed', { country, value })}.{' '}
      {source === null ? (
        t('rule.default')
      ) : (
        <>
          {source.says}{' '}
          <a href={source.url} rel="noreferrer noopener" target="_blank">
            {t('rule.source')}
          </a>
        </>
      )}
    </small>
  );
}
