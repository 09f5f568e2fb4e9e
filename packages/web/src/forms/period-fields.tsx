import { DateField } from './date-field.tsx';

type Period = { readonly from: string | null; readonly until: string | null };

type PeriodFieldsProps = {
  period: Period;
  labels: { readonly from: string; readonly until: string };
  /** `YYYY-MM-DD`; no day after it can be chosen. */
  latest: string;
  fault?: string | null;
  onChange: (changed: Pick<Period, 'from'> | Pick<Period, 'until'>) => void;
};

/** From one day until another, both included; either may be left open. */
export function PeriodFields({ period, labels, latest, fault = null, onChange }: PeriodFieldsProps) {
  return (
    <>
      <DateField label={labels.from} value={period.from} max={latest} onChange={(from) => onChange({ from })} />
      <DateField
        label={labels.until}
        value={period.until}
        max={latest}
        fault={fault}
        onChange={(until) => onChange({ until })}
      />
    </>
  );
}
