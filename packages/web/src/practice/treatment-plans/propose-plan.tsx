import { proposePlanFor } from '@stipple/contract/treatment-plans';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useModule } from '../shell/me.ts';
import { blankPlan } from './blank-plan.ts';
import { deviceChoices, deviceFacts } from './device-choices.ts';
import { indicationName } from './names.ts';
import type { Assessment } from './plan.ts';
import styles from './plan-fields.module.css';
import type { PlanStart } from './use-plan-editing.ts';

type ProposePlanProps = {
  patient_id: string;
  grounds: readonly Assessment[];
  onProposed: (start: PlanStart & { assessment: Assessment }) => void;
};

/** From an assessment and a device to the engine's proposal, or to an empty plan; nothing is saved by asking. */
export function ProposePlan({ patient_id, grounds, onProposed }: ProposePlanProps) {
  const t = useText(plansText);
  const [ground, setGround] = useState(grounds[0] ?? null);
  const [device, setDevice] = useState<string | null>(null);
  const computes = useModule('planning');
  const proposing = useWrite(proposePlanFor);
  const propose = async () => {
    if (ground === null || device === null) return;
    if (!computes)
      return onProposed({ draft: blankPlan(ground, device), reasons: [], saved: null, assessment: ground });
    const { assessment_id } = ground;
    const answer = await proposing.write({ params: { patient_id }, body: { assessment_id, device } });
    if (answer !== null)
      onProposed({ draft: answer.proposal, reasons: answer.reasons, saved: null, assessment: ground });
  };
  return (
    <>
      <PageHeading title={t('title.none')} lead={t(computes ? 'propose.text' : 'by-hand.text')} />
      <Card title={t(computes ? 'propose.title' : 'by-hand.title')}>
        <Chips
          label={t('propose.ground')}
          value={ground?.assessment_id ?? null}
          chips={grounds.map((one) => ({
            value: one.assessment_id,
            label: indicationName(one.indication),
            note: t('propose.ground.note', { when: shortDate(one.assessed_on) }),
          }))}
          onChange={(id) => setGround(grounds.find((one) => one.assessment_id === id) ?? null)}
        />
        <div className={styles['device']}>
          <SelectField
            label={t('propose.device')}
            value={device}
            choices={deviceChoices(ground?.indication ?? null)}
            onChange={setDevice}
          />
          {device === null ? null : <p>{deviceFacts(device)}</p>}
        </div>
        <ErrorNotice problem={proposing.problem} />
        <div>
          <ActButton
            kind="next"
            busy={proposing.busy}
            disabled={ground === null || device === null}
            onClick={() => void propose()}
          >
            {t(!computes ? 'by-hand.act' : proposing.busy ? 'propose.busy' : 'propose.act')}
          </ActButton>
        </div>
      </Card>
    </>
  );
}
