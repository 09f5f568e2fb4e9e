import type { Finding } from '@stipple/engine/kernel';
import { useState } from 'react';
import { CheckField } from '../../forms/check-field.tsx';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import type { Missing } from '../../ui/missing-list.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay, useModule, useSignedIn } from '../shell/me.ts';
import { EndCourse } from './end-course.tsx';
import { FieldFindings } from './field-findings.tsx';
import { brokenLimits, findingsAt } from './findings-at.ts';
import { deviceName } from './names.ts';
import styles from './plan-fields.module.css';
import type { PlanEditing } from './use-plan-editing.ts';
import { Why } from './why.tsx';
import { toTheTop } from './to-the-top.ts';

/** What the engine says of the whole plan, what is missing, and the acts. */
export function PlanActs({ editing, onDiscard }: { editing: PlanEditing; onDiscard?: () => void }) {
  const t = useText(plansText);
  const tell = useToast();
  const missing = useMissing(editing);
  const [ending, setEnding] = useState(false);
  const { saved, dirty, busy, problem } = editing;
  const save = async () => {
    if ((await editing.save()) !== null) tell({ words: t('act.saved') });
  };
  const computes = useModule('planning');
  const agree = async () => {
    if ((await editing.agree()) === null) return;
    tell({ words: t('act.agreed') });
    toTheTop();
  };
  return (
    <>
      <Card title={t(computes ? 'check.title' : 'by-hand.check')}>
        <FactTable facts={[{ label: t('device'), value: deviceName(editing.draft.device) }]} />
        <WholePlan findings={editing.findings} />
        <Why editing={editing} field="off_label" />
        {computes ? null : (
          <CheckField
            label={t('by-hand.off-label')}
            checked={editing.draft.off_label}
            onChange={(off_label) => editing.change({ off_label })}
          />
        )}
      </Card>
      <MissingList title={t('missing.title')} items={missing} complete={t('missing.complete')} />
      <div className={styles['acts']}>
        {problem === null || problem.code === 'stale-version' ? null : <ErrorNotice problem={problem} />}
        <ActButton kind="next" wide busy={busy} disabled={missing.length > 0} onClick={() => void agree()}>
          {t('act.agree')}
        </ActButton>
        <ActButton wide busy={busy} disabled={!dirty} onClick={() => void save()}>
          {t('act.save')}
        </ActButton>
        {dirty && saved !== null ? <p className={styles['note']}>{t('unsaved')}</p> : null}
        {onDiscard === undefined || saved !== null ? null : (
          <ActButton kind="quiet" onClick={onDiscard}>
            {t('act.discard')}
          </ActButton>
        )}
        {saved === null ? null : (
          <ActButton kind="quiet" onClick={() => setEnding(true)}>
            {t('act.give-up')}
          </ActButton>
        )}
      </div>
      {saved === null ? null : <EndCourse plan={saved} open={ending} onClose={() => setEnding(false)} />}
    </>
  );
}

/** Findings of the plan as a whole; those of a zone or a number stand beside it. */
function WholePlan({ findings }: { findings: readonly Finding[] }) {
  const t = useText(plansText);
  const whole = findingsAt(findings, 'assessment', 'indication', 'off_label', 'device');
  const broken = brokenLimits(findings).length;
  const notes = findings.length - broken;
  return (
    <>
      <p>
        {broken === 0 ? t('check.fine') : t('check.broken', { count: broken })}
        {notes === 0 ? '' : ` ${t('check.notes', { count: notes })}.`}
      </p>
      <FieldFindings findings={whole} />
    </>
  );
}

function useMissing({ ground, findings }: PlanEditing): readonly Missing[] {
  const t = useText(plansText);
  const mayAgree = useMay('plans.agree');
  const { licence } = useSignedIn();
  const { decision, permits_now, computed, patient_id } = ground.assessment;
  const href = `/patients/${patient_id}/candidacy`;
  const items: Missing[] = [];
  if (!permits_now && computed) items.push({ key: 'permits', words: t('missing.permits'), href });
  if (decision === null) items.push({ key: 'decision', words: t('missing.decision'), href });
  else if (decision.decision !== 'treat' && decision.decision !== 'treat-with-precautions')
    items.push({ key: 'decision', words: t('missing.not-to-treat'), href });
  for (const { rule, title, text } of brokenLimits(findings))
    items.push({ key: rule, words: t('missing.limit', { title, text }) });
  if (!mayAgree) items.push({ key: 'role', words: t('missing.role') });
  else if (licence === null) items.push({ key: 'licence', words: t('missing.licence') });
  return items;
}
