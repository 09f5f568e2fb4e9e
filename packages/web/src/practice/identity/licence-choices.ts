import type { Licence } from '@stipple/engine/kernel';
import type { Choice } from '../../forms/select-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { say } from '../../text/texts.ts';

const t = say(identityText);

/** The licences as choices; `none` stands for no licence. */
export const licenceChoices: readonly Choice[] = [
  { value: 'none', label: t('licence.none') },
  { value: 'physician', label: t('licence.physician') },
  { value: 'other-prescriber', label: t('licence.other-prescriber') },
  { value: 'other', label: t('licence.other') },
];

export function readLicence(choice: string): Licence | null {
  return choice === 'physician' || choice === 'other-prescriber' || choice === 'other' ? choice : null;
}
