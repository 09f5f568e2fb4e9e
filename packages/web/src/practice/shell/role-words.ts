import type { Role } from '@stipple/contract/permissions';
import type { Licence } from '@stipple/engine/kernel';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

export const roleWords: Readonly<Record<Role, string>> = {
  owner: t('role.owner'),
  practitioner: t('role.practitioner'),
  assistant: t('role.assistant'),
  'front-desk': t('role.front-desk'),
  auditor: t('role.auditor'),
};

export const licenceWords: Readonly<Record<Licence, string>> = {
  physician: t('licence.physician'),
  'other-prescriber': t('licence.other-prescriber'),
  other: t('licence.other'),
};
