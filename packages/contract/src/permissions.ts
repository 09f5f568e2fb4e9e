/** What a signed-in person may do on screens. Roles open screens; licences (engine kernel) decide clinical acts. */
export type Permission =
  | 'patients.read'
  | 'patients.write'
  | 'patients.merge'
  | 'chart.read'
  | 'candidacy.answer'
  | 'candidacy.decide'
  | 'plans.write'
  | 'plans.agree'
  | 'consents.write'
  | 'sessions.write'
  | 'sessions.sign'
  | 'patient-links.write'
  | 'inbox.work'
  | 'adverse-events.write'
  | 'outcomes.write'
  | 'photos.write'
  | 'appointments.write'
  | 'report.read'
  | 'audit.read'
  | 'practice.manage'
  | 'staff.manage'
  | 'backup.manage'
  | 'retention.manage';

export type Role = 'owner' | 'practitioner' | 'assistant' | 'front-desk' | 'auditor';

export const roles: readonly Role[] = ['owner', 'practitioner', 'assistant', 'front-desk', 'auditor'];

const frontDesk: readonly Permission[] = ['patients.read', 'patients.write', 'appointments.write'];
const assistant: readonly Permission[] = [
  ...frontDesk,
  'chart.read',
  'candidacy.answer',
  'consents.write',
  'sessions.write',
  'patient-links.write',
  'inbox.work',
  'outcomes.write',
  'photos.write',
];
const practitioner: readonly Permission[] = [
  ...assistant,
  'patients.merge',
  'candidacy.decide',
  'plans.write',
  'plans.agree',
  'sessions.sign',
  'adverse-events.write',
  'report.read',
];

/** The whole table; a role that is not in it may nothing. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [...practitioner, 'audit.read', 'practice.manage', 'staff.manage', 'backup.manage', 'retention.manage'],
  practitioner,
  assistant,
  'front-desk': frontDesk,
  auditor: ['audit.read'],
};

export function roleMay(role: Role, needed: Permission): boolean {
  return permissionsOf[role].includes(needed);
}
