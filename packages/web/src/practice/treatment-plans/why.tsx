import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import type { PlanEditing } from './use-plan-editing.ts';
import { valueAt } from './plan.ts';
import styles from './why.module.css';

/** Why a value is what it is, one tap away; once it was changed, why it was what it was. */
export function Why({ editing, field }: { editing: PlanEditing; field: string }) {
  const t = useText(plansText);
  const reasons = editing.reasons.filter((reason) => reason.field === field);
  const before = valueAt(editing.base, field);
  const stands = before === valueAt(editing.draft, field);
  const short = typeof before === 'number' ? String(before) : '';
  return (
    <span className={styles['why']}>
      {reasons.map((reason) => (
        <SourceSheet
          key={reason.text}
          statement={reason.text}
          sources={reason.sources}
          sign_off={reason.sign_off}
          lookUp={lookUpSource}
          label={stands || short === '' ? t('why') : t('why.was', { value: short })}
        />
      ))}
    </span>
  );
}
