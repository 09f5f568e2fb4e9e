import { planShape } from '@stipple/contract/treatment-plans';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { planDifferences } from './plan-differences.ts';
import styles from './plan-fields.module.css';
import type { PlanEditing } from './use-plan-editing.ts';

/** Somebody else saved in the meantime: both sides, and a choice. Shows nothing otherwise. */
export function StalePlan({ editing }: { editing: PlanEditing }) {
  const t = useText(plansText);
  if (editing.problem?.code !== 'stale-version') return null;
  const theirs = planShape.safeParse(editing.problem.more['current']);
  if (!theirs.success) return null;
  const plan = theirs.data;
  return (
    <div role="alert" className={styles['stale']}>
      <Card title={t('stale.title')}>
        <p>{t('stale.text', { version: plan.version })}</p>
        <DifferencesTable
          differences={planDifferences(plan, editing.draft)}
          before={t('stale.theirs')}
          after={t('stale.mine')}
        />
        <div className={styles['buttons']}>
          {plan.state === 'draft' ? (
            <ActButton busy={editing.busy} onClick={() => void editing.keepMine(plan)}>
              {t('stale.keep-mine')}
            </ActButton>
          ) : null}
          <ActButton onClick={() => editing.takeTheirs(plan)}>{t('stale.take-theirs')}</ActButton>
        </div>
      </Card>
    </div>
  );
}
