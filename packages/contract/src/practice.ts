import { checkInDays } from '@stipple/engine/triage';
import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { licenceShape } from './findings.ts';
import { practiceSummary, roleShape } from './identity.ts';
import { clinicalDay, done, id, instant, newId, shortText, version } from './wire.ts';

/** Windows in days that this practice wants stricter than the catalogue; a looser one is refused. */
export const practiceSettings = z.strictObject({
  windows_days: z.record(z.string(), z.int().min(0).max(3650)),
  phone: z.string().trim().max(60),
  opening_hours: z.string().trim().max(300),
  check_ins_on: z.boolean(),
  /** Days after a session on which the patient is asked how it goes, in order; none later than a phone's access. */
  check_in_days: z
    .array(z.int().min(1).max(28))
    .min(1)
    .max(8)
    .refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)), 'are not in order')
    .default([...checkInDays]),
  /** The practice's own steps in an emergency, shown on the emergency card beside the catalogue's. */
  emergency_protocol: z.string().trim().max(4000).default(''),
  /** Whether plans may be foreseen in pictures: layers, coverage, healing, plans compared. Off, nothing of it is shown. */
  foresight_on: z.boolean().default(true),
});

const practiceShape = practiceSummary.extend({ settings: practiceSettings, version });

export const readPractice = endpoint({
  name: 'practice.read',
  method: 'GET',
  path: '/api/practice',
  access: { kind: 'signed-in' },
  summary: 'The practice and its settings',
  response: practiceShape,
});

export const changePractice = endpoint({
  name: 'practice.change',
  method: 'PUT',
  path: '/api/practice',
  access: permission('practice.manage'),
  summary: 'Change name, time zone, emergency number or settings; every version is kept',
  body: z.strictObject({
    version,
    name: shortText,
    country: z.string().length(2),
    time_zone: shortText,
    emergency_number: shortText,
    settings: practiceSettings,
  }),
  response: practiceShape,
});

const staffShape = z.strictObject({
  staff_id: id,
  display_name: z.string(),
  email: z.string(),
  role: roleShape,
  licence: licenceShape.nullable(),
  licence_number: z.string(),
  licence_valid_until: clinicalDay.nullable(),
  withdrawn_at: instant.nullable(),
  version,
});

const invitationShape = z.strictObject({
  invitation_id: id,
  role: roleShape,
  licence: licenceShape.nullable(),
  note: z.string(),
  expires_at: instant,
  used_at: instant.nullable(),
});

export const listStaff = endpoint({
  name: 'staff.list',
  method: 'GET',
  path: '/api/practice/staff',
  access: permission('staff.manage'),
  summary: 'Everyone who works here and the open invitations',
  response: z.strictObject({ staff: z.array(staffShape), invitations: z.array(invitationShape) }),
});

export const inviteStaff = endpoint({
  name: 'staff.invite',
  method: 'POST',
  path: '/api/practice/invitations',
  access: permission('staff.manage'),
  summary: 'A single-use link with role and licence, shown once',
  body: z.strictObject({
    invitation_id: newId,
    role: roleShape,
    licence: licenceShape.nullable(),
    licence_number: z.string().trim().max(60),
    licence_valid_until: clinicalDay.nullable(),
    note: z.string().trim().max(200),
  }),
  response: z.strictObject({ url: z.string(), expires_at: instant }),
});

export const changeStaff = endpoint({
  name: 'staff.change',
  method: 'PUT',
  path: '/api/practice/staff/:staff_id',
  access: permission('staff.manage'),
  summary: 'Change role or licence',
  params: z.strictObject({ staff_id: id }),
  body: z.strictObject({
    version,
    role: roleShape,
    licence: licenceShape.nullable(),
    licence_number: z.string().trim().max(60),
    licence_valid_until: clinicalDay.nullable(),
  }),
  response: staffShape,
});

export const withdrawStaff = endpoint({
  name: 'staff.withdraw',
  method: 'POST',
  path: '/api/practice/staff/:staff_id/withdraw',
  access: permission('staff.manage'),
  summary: 'End somebody’s access at once; what they recorded stays',
  params: z.strictObject({ staff_id: id }),
  body: z.strictObject({ version }),
  response: done,
});

const backupStatus = z.strictObject({
  last_backup_at: instant.nullable(),
  hours_since: z.number().nullable(),
  overdue: z.boolean(),
  file: z.string().nullable(),
});

export const readBackupStatus = endpoint({
  name: 'backup.read-status',
  method: 'GET',
  path: '/api/practice/backup',
  access: permission('backup.manage'),
  summary: 'When the last backup was made',
  response: backupStatus,
});

export const runBackup = endpoint({
  name: 'backup.run',
  method: 'POST',
  path: '/api/practice/backup',
  access: permission('backup.manage'),
  summary: 'Make a backup now',
  response: backupStatus,
});
