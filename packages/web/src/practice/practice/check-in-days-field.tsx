import { useState } from 'react';
import { TextField } from '../../forms/text-field.tsx';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { readCheckInDays } from './check-in-days.ts';

type CheckInDaysFieldProps = {
  value: readonly number[];
  disabled: boolean;
  fault: string | null;
  onChange: (days: number[]) => void;
};

/** The days after a session on which patients are asked, typed as a list. What cannot be read changes nothing. */
export function CheckInDaysField({ value, disabled, fault, onChange }: CheckInDaysFieldProps) {
  const t = useText(practiceText);
  const [typed, setTyped] = useState(value.join(', '));
  const isUnreadable = readCheckInDays(typed) === null;
  return (
    <TextField
      label={t('settings.check-in-days')}
      hint={t('settings.check-in-days.hint')}
      value={typed}
      disabled={disabled}
      fault={isUnreadable ? t('settings.check-in-days.fault') : fault}
      onChange={(text) => {
        setTyped(text);
        const days = readCheckInDays(text);
        if (days !== null) onChange(days);
      }}
    />
  );
}
