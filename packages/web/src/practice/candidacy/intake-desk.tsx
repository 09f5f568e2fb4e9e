import { assessCandidacy } from '@stipple/engine/candidacy';
import type { Assessment, CandidacySettings } from '@stipple/engine/candidacy';
import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { SwitchedOff } from '../practice/switched-off.tsx';
import { useMay, useModule, useSignedIn } from '../shell/me.ts';
import { LeaveGuard } from '../treatment-plans/leave-guard.tsx';
import { answersWithDraft } from './answer-states.ts';
import { AskByPhone } from './ask-by-phone.tsx';
import { IntakeActs } from './intake-acts.tsx';
import { IntakeForm } from './intake-form.tsx';
import styles from './intake.module.css';
import { PreviewCard } from './preview-card.tsx';
import { ScopeCard } from './scope-card.tsx';
import type { Scope } from './scope.ts';
import { useIntake } from './use-intake.ts';
import type { Intake } from './use-intake.ts';

type IntakeDeskProps = {
  patient: { readonly patient_id: string; readonly name: string; readonly birth_date: CalendarDate };
  stored: readonly Answer[];
  last: Scope | null;
  settings: CandidacySettings;
};

/** Questions in the middle, the engine's preview beside them. Leaving saves what was answered. */
export function IntakeDesk({ patient, stored, last, settings }: IntakeDeskProps) {
  const t = useText(candidacyText);
  const navigate = useNavigate();
  const tell = useToast();
  const { practice } = useSignedIn();
  const mayAnswer = useMay('candidacy.answer');
  const [scope, setScope] = useState<Scope>(last ?? { indication: null, zones: [] });
  const [tried, setTried] = useState(false);
  const scopePlace = useRef<HTMLDivElement>(null);
  const { patient_id, birth_date } = patient;
  const intake = useIntake({ patient_id, scope, stored, birth_date, today: practice.today });
  const preview = usePreview({ scope, stored, birth_date, settings, today: practice.today }, intake);
  const assess = async () => {
    setTried(true);
    if (scope.indication === null || scope.zones.length === 0) return scopePlace.current?.scrollIntoView();
    if (await intake.assess()) void navigate({ to: '/patients/$patient_id/candidacy', params: { patient_id } });
  };
  const save = async () => {
    const count = intake.unsaved;
    if (await intake.save()) tell({ words: t('save.told', { count }) });
  };
  return (
    <>
      <PageHeading title={t('intake.title', { name: patient.name })} lead={t('intake.lead')} />
      <ThreePlaces
        acts={
          <>
            {practice.modules.candidacy ? <PreviewCard preview={preview} /> : <SwitchedOff module="candidacy" />}
            <IntakeActs
              intake={intake}
              mayAnswer={mayAnswer}
              onSave={() => void save()}
              onAssess={() => void assess()}
            />
            <AskByPhone patient_id={patient_id} scope={scope} />
          </>
        }
      >
        <div ref={scopePlace} className={styles['topic']}>
          <ScopeCard scope={scope} onChange={setScope} tried={tried} disabled={!mayAnswer} />
        </div>
        {scope.indication === null ? (
          <EmptyState icon="question" title={t('scope.first')}>
            {t('scope.first.how')}
          </EmptyState>
        ) : (
          <IntakeForm intake={intake} disabled={!mayAnswer} />
        )}
      </ThreePlaces>
      <LeaveGuard
        unsaved={intake.unsaved > 0}
        trySaving={intake.save}
        title={t('leave.title')}
        text={t('leave.text')}
        stay={t('leave.stay')}
        leave={t('leave.leave')}
      />
    </>
  );
}

type PreviewOf = {
  readonly scope: Scope;
  readonly stored: readonly Answer[];
  readonly birth_date: CalendarDate;
  readonly settings: CandidacySettings;
  readonly today: CalendarDate;
};

/** The same engine as the server's, on the answers as they would be saved; typing never waits for it. */
function usePreview({ scope, stored, birth_date, settings, today }: PreviewOf, intake: Intake): Assessment | null {
  const answers = useMemo(
    () => answersWithDraft(stored, intake.asked, intake.answering, today),
    [stored, intake.asked, intake.answering, today],
  );
  const settled = useDeferredValue(answers);
  const computes = useModule('candidacy');
  return useMemo(() => {
    if (scope.indication === null || !computes) return null;
    const { indication, zones } = scope;
    return assessCandidacy({ indication, zones, today, birth_date, answers: settled, settings });
  }, [scope, settled, today, birth_date, settings, computes]);
}
