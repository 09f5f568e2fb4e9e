import type { Licence } from '@stipple/engine/kernel';
import type { Choice } from '../../forms/select-field.tsx';

/** The licences as choices; `none` stands for no licence. */
export const licenceChoices: readonly Choice[] = [
  { value: 'none', label: 'None' },
  { value: 'physician', label: 'Physician' },
  { value: 'other-prescriber', label: 'Other prescriber' },
  { value: 'other', label: 'Other licence' },
];

export function readLicence(choice: string): Licence | null {
  return choice === 'physician' || choice === 'other-prescriber' || choice === 'other' ? choice : null;
}
