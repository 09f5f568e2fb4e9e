import type { Role } from '@stipple/contract/permissions';
import type { Licence } from '@stipple/engine/kernel';

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  practitioner: 'Practitioner',
  assistant: 'Assistant',
  'front-desk': 'Front desk',
  auditor: 'Auditor',
};

export const licenceWords: Readonly<Record<Licence, string>> = {
  physician: 'physician',
  'other-prescriber': 'other prescriber',
  other: 'other licence',
};
