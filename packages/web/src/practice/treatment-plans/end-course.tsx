import { endPlan } from '@stipple/contract/treatment-plans';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { Plan } from './plan.ts';

const reasons = ['completed', 'stop-rule', 'patient-wish', 'clinical-reason'] as const;
type Reason = (typeof reasons)[number];

/** Ends a course, or gives up a draft, with the reason; what has ended stays in the list of earlier plans. */
export function EndCourse({ plan, open, onClose }: { plan: Plan; open: boolean; onClose: () => void }) {
  const t = useText(plansText);
  const tell = useToast();
  const [why, setWhy] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const ending = useWrite(endPlan, { refreshes: ['plans', 'chart', 'today', 'consents', 'sessions'] });
  const end = async () => {
    if (why === null) return;
    const body = { version: plan.version, why, text };
    if ((await ending.write({ params: { plan_id: plan.plan_id }, body })) === null) return;
    onClose();
    tell({ words: t('act.ended') });
  };
  return (
    <Sheet
      open={open}
      title={t('end.title')}
      onClose={onClose}
      acts={
        <ActButton kind="destructive" busy={ending.busy} disabled={why === null} onClick={() => void end()}>
          {t('act.end')}
        </ActButton>
      }
    >
      <Chips
        label={t('end.why')}
        value={why}
        chips={reasons.map((reason) => ({ value: reason, label: t(`end.${reason}`) }))}
        onChange={(value) => setWhy(reasons.find((reason) => reason === value) ?? null)}
      />
      <TextAreaField label={t('end.text')} optional value={text} rows={3} maxLength={4000} onChange={setText} />
      <ErrorNotice problem={ending.problem} />
    </Sheet>
  );
}
