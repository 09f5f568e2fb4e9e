import { outcomeScales } from '@stipple/engine/catalog';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { faultAt } from '../../api/problem.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FieldFindings } from './field-findings.tsx';
import { findingsAt } from './findings-at.ts';
import styles from './plan-fields.module.css';
import type { PlanEditing } from './use-plan-editing.ts';
import { Why } from './why.tsx';

const NOT_RATED = 'none';

/** The goal in words, the scales that will tell, and the rule that ends the course. */
export function PlanAim({ editing }: { editing: PlanEditing }) {
  const t = useText(plansText);
  const { draft, findings, problem } = editing;
  return (
    <Card title={t('aim.title')}>
      <div className={styles['pair']}>
        <div className={classNames(styles['field'], styles['wide'])}>
          <TextField
            label={t('goal')}
            value={draft.goal}
            maxLength={200}
            fault={faultAt(problem, 'plan.goal')}
            onChange={(goal) => editing.change({ goal })}
          />
          <Why editing={editing} field="goal" />
        </div>
        <div className={styles['field']}>
          <SelectField
            label={t('measure')}
            value={draft.measure}
            choices={scalesFor('clinician', draft.indication)}
            onChange={(measure) => editing.change({ measure })}
          />
          <Why editing={editing} field="measure" />
          <FieldFindings findings={findingsAt(findings, 'measure')} />
        </div>
        <div className={styles['field']}>
          <SelectField
            label={t('patient-measure')}
            value={draft.patient_measure ?? NOT_RATED}
            choices={[
              ...scalesFor('patient', draft.indication),
              { value: NOT_RATED, label: t('patient-measure.none') },
            ]}
            onChange={(code) => editing.change({ patient_measure: code === NOT_RATED ? null : code })}
          />
          <FieldFindings findings={findingsAt(findings, 'patient_measure')} />
        </div>
        <div className={classNames(styles['field'], styles['wide'])}>
          <TextAreaField
            label={t('stop-rule')}
            value={draft.stop_rule}
            rows={2}
            maxLength={4000}
            fault={faultAt(problem, 'plan.stop_rule')}
            onChange={(stop_rule) => editing.change({ stop_rule })}
          />
          <Why editing={editing} field="stop_rule" />
        </div>
      </div>
    </Card>
  );
}

function scalesFor(rated_by: 'clinician' | 'patient', indication: string) {
  return Object.values(outcomeScales)
    .filter((scale) => scale.rated_by === rated_by && !scale.retired)
    .filter((scale) => scale.used_for.length === 0 || scale.used_for.includes(indication))
    .map(({ code, name }) => ({ value: code, label: name }));
}
