import { longDate } from '../../text/dates.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { indicationName } from './names.ts';
import type { Assessment } from './plan.ts';
import { PlanActs } from './plan-acts.tsx';
import { PlanAim } from './plan-aim.tsx';
import { PlanSeries } from './plan-series.tsx';
import { PlanZones } from './plan-zones-card.tsx';
import { StalePlan } from './stale-plan.tsx';
import { usePlanEditing } from './use-plan-editing.ts';
import { useModule } from '../shell/me.ts';
import type { PlanPatient, PlanStart } from './use-plan-editing.ts';

type PlanEditorProps = {
  start: PlanStart;
  assessment: Assessment;
  patient: PlanPatient;
  /** Only for a proposal that is not saved: back to the choice of a device. */
  onDiscard?: () => void;
};

/** A draft or a proposal, checked with each change; agreed when nothing stands against it. */
export function PlanEditor({ start, assessment, patient, onDiscard }: PlanEditorProps) {
  const t = useText(plansText);
  const editing = usePlanEditing(start, assessment, patient);
  const indication = indicationName(editing.draft.indication);
  const { saved } = editing;
  const computes = useModule('planning');
  return (
    <>
      <PageHeading
        title={t(saved !== null ? 'title.draft' : computes ? 'title.proposed' : 'by-hand.title')}
        lead={
          saved === null
            ? t('lead.proposed', { indication })
            : t('lead.draft', { indication, when: longDate(saved.created_at.slice(0, 10)) })
        }
      />
      <StalePlan editing={editing} />
      <ThreePlaces acts={<PlanActs editing={editing} {...(onDiscard === undefined ? {} : { onDiscard })} />}>
        <PlanZones editing={editing} />
        <PlanSeries editing={editing} />
        <PlanAim editing={editing} />
      </ThreePlaces>
      <LeaveGuard
        unsaved={editing.dirty}
        title={t('left-unsaved.title')}
        text={t('left-unsaved.text')}
        stay={t('left-unsaved.stay')}
        leave={t('left-unsaved.leave')}
      />
    </>
  );
}
