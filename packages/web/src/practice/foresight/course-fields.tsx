import { NumberStepper } from '../../forms/number-stepper.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import type { Variant } from './variant.ts';

type VariantFieldsProps = { variant: Variant; onChange: (values: Partial<Variant>) => void };

/** How often the zone is gone over in a session. */
export function PassesField({ variant, onChange }: VariantFieldsProps) {
  const t = useText(foresightText);
  return (
    <NumberStepper
      label={t('passes')}
      unit=""
      step={1}
      min={1}
      max={20}
      value={variant.passes}
      onChange={(passes) => onChange({ passes })}
    />
  );
}

/** How many sessions, and how far apart. */
export function SeriesFields({ variant, onChange }: VariantFieldsProps) {
  const t = useText(foresightText);
  return (
    <>
      <NumberStepper
        label={t('sessions')}
        unit=""
        step={1}
        min={1}
        max={12}
        value={variant.sessions}
        onChange={(sessions) => onChange({ sessions })}
      />
      <NumberStepper
        label={t('interval')}
        unit={t('unit.days')}
        step={7}
        min={7}
        max={112}
        value={variant.interval_days}
        onChange={(interval_days) => onChange({ interval_days })}
      />
    </>
  );
}
