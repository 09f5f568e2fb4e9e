import { NumberStepper } from '../../forms/number-stepper.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PassesField, SeriesFields } from './course-fields.tsx';
import styles from './foresight.module.css';
import { withoutPlan, withPlan } from './look.ts';
import type { Look } from './look.ts';
import { planLetter } from './variant.ts';
import type { Variant } from './variant.ts';

type PlanFieldsProps = { look: Look; at: number; variant: Variant; onChange: (look: Look) => void };

/** One plan of a comparison: depth, passes, sessions, spacing. */
export function PlanFields({ look, at, variant, onChange }: PlanFieldsProps) {
  const t = useText(foresightText);
  const letter = planLetter(at);
  const put = (values: Partial<Variant>) => onChange(withPlan(look, at, values));
  return (
    <section className={styles['plan']} aria-label={t('compare.plan', { letter })}>
      <header>
        <h3>{t(at === 0 ? 'compare.plan.own' : 'compare.plan', { letter })}</h3>
        {at === 0 ? null : (
          <IconButton
            icon="cross"
            label={t('compare.remove', { letter })}
            onClick={() => onChange(withoutPlan(look, at))}
          />
        )}
      </header>
      <div className={styles['fields']}>
        <NumberStepper
          label={t('depth')}
          unit={t('unit.mm')}
          step={0.25}
          min={0.25}
          max={3}
          value={variant.setting_mm}
          onChange={(setting_mm) => put({ setting_mm })}
        />
        <PassesField variant={variant} onChange={put} />
        <SeriesFields variant={variant} onChange={put} />
      </div>
    </section>
  );
}
