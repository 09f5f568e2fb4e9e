import { proposedModules } from '@stipple/contract/modules';
import { DEFAULT_SETTINGS } from '../access/practice-of-row.ts';
import type { Answer, AnswerValue } from '@stipple/engine/catalog';
import { calendarDate } from '@stipple/engine/kernel';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { describe, expect, it } from 'vitest';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { aftercareSheet } from './aftercare-sheet.ts';
import { drawDocument } from '../documents/draw-document.ts';
import { deepestMm, endOf, sessionAftercare } from './session-aftercare.ts';
import { faceRuns } from '../documents/document-faces.ts';

/** The night after, clocks in Vienna go from 2:00 to 3:00. */
const END = '2026-03-28T14:30:00.000Z';

const done = {
  passes: [],
  endpoint: 'pinpoint-bleeding',
  skipped_because: '',
  standing: 'delivered',
  proposed: null,
} as const;

const row: SessionRow = {
  session_id: '0199a000-0000-7000-8000-000000000001',
  patient_id: '0199a000-0000-7000-8000-000000000002',
  plan_id: '0199a000-0000-7000-8000-000000000003',
  indication: 'acne-scars-rolling-boxcar',
  assessment_id: null,
  number_in_series: 2,
  day: calendarDate('2026-03-28'),
  operator: 'Dr Vera Licensed',
  findings: [],
  override_reasons: {},
  signed_at: '2026-03-28T15:00:00Z',
  signed_by: 'Dr Vera Licensed',
  version: 3,
  created_at: '2026-03-28T13:00:00Z',
  opened_at: null,
  amendments: [],
  candidacy: null,
  has_consent: true,
  has_photos: false,
  start: null,
  entered_in_error: null,
  past_missing: {},
  saved_by: null,
  saved_at: null,
  saved_on_device_at: null,
  time_out: null,
  photos_skipped_because: '',
  given_up_because: '',
  emergency: [],
  device: 'skinpen-precision',
  device_serial: '',
  sheath_lot: '',
  device_cleaned: true,
  cartridges: [
    {
      unit_id: null,
      cartridge: null,
      lot: 'C-77',
      expires_on: calendarDate('2027-01-01'),
      fitted_at: null,
      opened_in_view: true,
      disposed: true,
    },
  ],
  anaesthetic: null,
  topicals: [{ topical: 'label-hydrogel', lot: 'H-3', prescriber: '' }],
  zones: [
    { ...done, zone: 'cheeks', depth_hundredths: 150, pass_count: 4 },
    { ...done, zone: 'scalp', depth_hundredths: 250, pass_count: 1, skipped_because: 'Not today' },
    { ...done, zone: 'forehead', depth_hundredths: 300, pass_count: 1, standing: 'proposed' },
  ],
  pain_0_10: 3,
  started_at: '2026-03-28T14:00:00Z',
  ended_at: END,
  immediate_events: '',
  notes: '',
};

const practice: PracticeFacts = {
  practice_id: '0199a000-0000-7000-8000-000000000004',
  name: 'Practice Łódź',
  country: 'AT',
  time_zone: 'Europe/Vienna',
  emergency_number: '112',
  is_demonstration: false,
  settings: {
    ...DEFAULT_SETTINGS,
    phone: '+43 1 2345',
    opening_hours: 'Mon to Fri 9 to 17',
  },
  modules: proposedModules('GB'),
  version: 1,
};

const patient = { given_name: 'Zoë', family_name: 'Łukasiewicz-Đặng' };
const sheetFor = (facts: PracticeFacts) =>
  aftercareSheet({
    practice: facts,
    patient,
    aftercare: { row, ended_at: END, items: sessionAftercare(row, []) },
  });

describe('the aftercare of a session', () => {
  it('counts elapsed hours from the end of the session, also over a change of the clocks', () => {
    const day = sessionAftercare(row, []).find(({ until_h, from_h }) => until_h === 24 && from_h === 0);
    expect(day).toMatchObject({ from_at: END, until_at: '2026-03-29T14:30:00.000Z' });
    const words = sheetFor(practice).sections.flatMap(({ lines }) => lines.map(({ lead }) => lead));
    expect(words.join('\n')).toContain('until Sunday 29 March at 16:30');
    expect(words).toContain('Make-up from Tuesday 31 March at 16:30.');
    expect(sheetFor(practice).introduction[0]).toContain('Saturday 28 March at 15:30');
  });

  it('counts from the signature where no end is charted, and from nothing before', () => {
    expect(endOf({ ...row, ended_at: null })).toBe(row.signed_at);
    expect(endOf({ ...row, ended_at: null, signed_at: null })).toBeNull();
  });

  it('looks at treated zones only, and at the latest amendment', () => {
    expect(deepestMm(row)).toBe(1.5);
    expect(deepestMm({ ...row, zones: [] })).toBeNull();
  });

  it('takes the careful side where the skin type is not known or answers disagree', () => {
    const told = (choice: string, answered_by: 'patient' | 'clinician') => ({
      question: 'skin-type',
      value: { kind: 'choice' as const, choice },
      answered_on: row.day,
      answered_by,
    });
    const unknown = sessionAftercare(row, []);
    expect(sessionAftercare(row, [told('ii', 'patient'), told('v', 'clinician')])).toEqual(unknown);
    expect(sessionAftercare(row, [told('vi', 'clinician')])).toEqual(unknown);
  });

  it('keeps the sunscreen on for longer after dark marks before, and while nobody knows of them', () => {
    const said = (question: string, value: AnswerValue, answered_on = row.day): Answer => ({
      question,
      value,
      answered_on,
      answered_by: 'clinician',
    });
    const light = said('skin-type', { kind: 'choice', choice: 'ii' });
    const marks = (yes: boolean, on = row.day) => said('pigment-history', { kind: 'yes-no', yes }, on);
    const until = (...answers: readonly Answer[]) =>
      sessionAftercare(row, [light, ...answers]).find(({ rule }) => rule === 'sunscreen')?.until_h;
    expect(until(marks(false))).toBe(336);
    expect(until(marks(true))).toBe(672);
    expect(until()).toBe(672);
    expect(until(marks(false, calendarDate('2025-03-27')))).toBe(672);
    expect(until(marks(true, calendarDate('2026-04-02')))).toBe(672);
  });
});

describe('the printed sheet', () => {
  it('says whom to call, what was done with which lots, and nothing of a demonstration', () => {
    const sheet = sheetFor(practice);
    const text = sheet.sections.flatMap(({ lines }) => lines.map((line) => `${line.lead} ${line.text}`)).join('\n');
    expect(text).toContain('Emergency: 112');
    expect(text).toContain('Practice Łódź: +43 1 2345 Mon to Fri 9 to 17');
    expect(text).toContain('1.5 mm, 4 passes, pinpoint bleeding');
    expect(text).toContain('lot C-77');
    expect(text).toContain('lot H-3');
    expect(text).not.toContain('Scalp');
    expect(sheet.demonstration).toBeNull();
    expect(sheetFor({ ...practice, is_demonstration: true }).demonstration).toMatch(/^DEMONSTRATION/);
  });

  it('is a tagged PDF/UA with language, title and embedded fonts, on two pages at most', async () => {
    const bytes = Buffer.from(await drawDocument(sheetFor({ ...practice, is_demonstration: true }))).toString('latin1');
    expect(bytes.slice(0, 8)).toBe('%PDF-1.7');
    for (const part of ['/StructTreeRoot', '/Marked true', '/Lang (en)', '/DisplayDocTitle true', '/FontFile'])
      expect(bytes).toContain(part);
    expect(bytes).toMatch(/pdfuaid:part>1</);
    for (const tag of ['/Document', '/H1', '/H2', '/Sect', '/L', '/LI', '/LBody', '/P'])
      expect(bytes).toContain(`/S ${tag}`);
    expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });

  it('spells names with the letters that they have', () => {
    const scripts = (text: string) =>
      faceRuns(text, '400').map((run) => [run.text, /source-sans-3-(.+)-400/.exec(run.file)?.[1]]);
    expect(scripts('Zoë')).toEqual([['Zoë', 'latin']]);
    expect(scripts('Łukasz')).toEqual([
      ['Ł', 'latin-ext'],
      ['ukasz', 'latin'],
    ]);
    expect(scripts('Ольга')).toEqual([['Ольга', 'cyrillic']]);
    expect(scripts('漢')).toEqual([['漢', 'latin']]);
  });
});
