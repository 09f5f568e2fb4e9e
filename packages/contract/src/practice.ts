import { checkInDays } from '@stipple/engine/triage';
import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { licenceShape } from './findings.ts';
import { practiceSummary, roleShape } from './identity.ts';
import { moduleChoices, modulesInForce, NOTHING_CHOSEN } from './modules.ts';
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
  /** The four modules; null leaves it to the proposal for the country. */
  modules: moduleChoices.default(NOTHING_CHOSEN),
  /** Nobody younger is treated here; the catalogue's own limit is the floor. */
  minimum_age_years: z.int().min(0).max(99).default(18),
  /** Whether an insurance that has run out stops its holder from signing sessions; otherwise it only warns. */
  insurance_stops_signing: z.boolean().default(false),
  /** How long a record is kept after its last entry; null leaves it to the proposal for the country. */
  retention: z
    .strictObject({
      years: z.int().min(1).max(100).nullable(),
      /** A record of somebody who was a minor is kept until this birthday at least. */
      minors_until_age: z.int().min(18).max(100).nullable(),
    })
    .default({ years: null, minors_until_age: null }),
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

/** One version of the practice's settings, and what it changed of the one before. */
const settingVersion = z.strictObject({
  version,
  changed_at: instant,
  changed_by: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), was: z.unknown(), is: z.unknown() })),
});

export const readPracticeHistory = endpoint({
  name: 'practice.history',
  method: 'GET',
  path: '/api/practice/versions',
  access: permission('practice.manage'),
  summary: 'Every version of the settings: who changed what, when, and what it was before; newest first',
  response: z.strictObject({ versions: z.array(settingVersion) }),
});

export const proposeForCountry = endpoint({
  name: 'practice.propose',
  method: 'GET',
  path: '/api/practice/proposals',
  access: { kind: 'signed-in' },
  summary: 'What is proposed for a country: modules, retention with its source, and the lowest minimum age',
  query: z.strictObject({ country: z.string().length(2) }),
  response: z.strictObject({
    modules: modulesInForce,
    lowest_minimum_age_years: z.int(),
    retention: z.strictObject({
      years: z.int(),
      minors_until_age: z.int(),
      /** Where it was read; null: no source was read for this country, and the longest of the others is proposed. */
      years_source: z.strictObject({ says: z.string(), url: z.string() }).nullable(),
      minors_source: z.strictObject({ says: z.string(), url: z.string() }).nullable(),
    }),
  }),
});

export const listEndings = endpoint({
  name: 'practice.endings',
  method: 'GET',
  path: '/api/practice/endings',
  access: { kind: 'signed-in' },
  summary: 'Licences and insurances that end within 60 days or have ended: one’s own, and everybody’s for the owner',
  response: z.strictObject({
    endings: z.array(
      z.strictObject({
        staff_id: id,
        display_name: z.string(),
        about: z.enum(['licence', 'insurance']),
        valid_until: clinicalDay,
        /** Below zero once it has ended. */
        days_left: z.int(),
        /** Whether it stops acts now. */
        stops: z.boolean(),
      }),
    ),
  }),
});

const insuranceFields = {
  insurer: z.string().trim().max(200),
  insurance_number: z.string().trim().max(60),
  insurance_valid_until: clinicalDay.nullable(),
};

const staffShape = z.strictObject({
  staff_id: id,
  display_name: z.string(),
  email: z.string(),
  role: roleShape,
  licence: licenceShape.nullable(),
  licence_number: z.string(),
  licence_valid_until: clinicalDay.nullable(),
  ...insuranceFields,
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
  summary: 'Change role, licence or insurance',
  params: z.strictObject({ staff_id: id }),
  body: z.strictObject({
    version,
    role: roleShape,
    licence: licenceShape.nullable(),
    licence_number: z.string().trim().max(60),
    licence_valid_until: clinicalDay.nullable(),
    insurer: insuranceFields.insurer.default(''),
    insurance_number: insuranceFields.insurance_number.default(''),
    insurance_valid_until: insuranceFields.insurance_valid_until.default(null),
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
