import { createAppointment } from '@stipple/contract/appointments';
import { giveAnswers, listAssessments, readAnswers } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import { listConsents } from '@stipple/contract/consents';
import {
  comparePatients,
  findLikelyDuplicates,
  listPatientMerges,
  mergePatients,
  undoPatientMerge,
} from '@stipple/contract/patient-merge';
import { changePatient, findPatients, readPatient } from '@stipple/contract/patients';
import { listSessions } from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { readAnswerRows } from '@stipple/record/candidacy/answers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, answerIntake, assessUsual, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { startUsualSession } from '../testing/visit.ts';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
});
afterAll(() => server.close());

const yes = { kind: 'yes-no', yes: true } as const;
const no = { kind: 'yes-no', yes: false } as const;

async function rowsOf(text: string, ...values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  return (await server.database.owner.query(text, [...values])).rows;
}

async function bodyFor(survivor_id: string, merged_id: string, more: { take?: 'phone'[]; reason?: string } = {}) {
  const versions = await rowsOf(
    'select patient_id, version from patient where patient_id in ($1, $2)',
    survivor_id,
    merged_id,
  );
  const versionOf = (patient_id: string) =>
    Number(versions.find((row) => row['patient_id'] === patient_id)?.['version']);
  return {
    merge_id: newUuidV7(),
    survivor_id,
    survivor_version: versionOf(survivor_id),
    merged_id,
    merged_version: versionOf(merged_id),
    ...more,
  };
}

async function merge(survivor_id: string, merged_id: string, more: { take?: 'phone'[]; reason?: string } = {}) {
  return physician.get(mergePatients, { body: await bodyFor(survivor_id, merged_id, more) });
}

const undo = (merge_id: string) => physician.get(undoPatientMerge, { params: { merge_id } });

/** Everything that stands in the record under these patients, but for what merging and undoing write themselves. */
async function everythingOf(...patient_ids: readonly string[]): Promise<unknown> {
  const tables = await rowsOf(
    `select relname from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace n on n.oid = relnamespace
      where nspname = 'public' and relkind = 'r' and attname = 'patient_id' and relname not in ('audit_event', 'assessment', 'patient', 'patient_version')
      order by relname`,
  );
  const found: Record<string, unknown> = {};
  for (const { relname } of tables)
    found[String(relname)] = await rowsOf(
      `select to_jsonb(t) as row from ${String(relname)} t where patient_id = any ($1::uuid[]) order by to_jsonb(t)::text`,
      patient_ids,
    );
  found['patient'] = await rowsOf(
    `select patient_id, given_name, family_name, birth_date, phone, email, called, notes, search_key, merged_into
       from patient where patient_id = any ($1::uuid[]) order by patient_id`,
    patient_ids,
  );
  return found;
}

describe('two patients who are one', () => {
  it('share everything from then on: sessions, consents, appointments, answers and both names', async () => {
    const { patient_id: merged_id, session } = await startUsualSession(physician);
    await physician.get(createAppointment, {
      body: {
        appointment_id: newUuidV7(),
        patient_id: merged_id,
        day: '2026-12-01',
        time: null,
        kind: 'review',
        kind_id: null,
        minutes: 30,
        staff_id: null,
        room_id: null,
        note: '',
      },
    });
    const survivor_id = await enterPatient(physician, { given_name: 'Leonora', family_name: 'Exemplar-Twice' });
    const before = await rowsOf('select to_jsonb(s) as row from session s where session_id = $1', session.session_id);
    const { merge: made } = await merge(survivor_id, merged_id);
    expect(made).toMatchObject({
      survivor_name: 'Leonora Exemplar-Twice',
      merged_name: 'Nora Example',
      undone_at: null,
    });

    const params = { patient_id: survivor_id };
    const chart = await physician.get(readChart, { params });
    expect(chart.patient.patient_id).toBe(survivor_id);
    expect(chart.sessions.map((row) => row.session_id)).toEqual([session.session_id]);
    expect(chart.next_appointment?.day).toBe('2026-12-01');
    expect(chart.consent_signed_at).not.toBeNull();
    expect((await physician.get(listSessions, { params })).sessions).toHaveLength(1);
    expect((await physician.get(listConsents, { params })).consents).toHaveLength(1);
    expect((await physician.get(readAnswers, { params })).answers.length).toBeGreaterThan(10);
    const { patients } = await physician.get(findPatients, { query: { text: 'Exemplar-Twice' } });
    expect(patients).toMatchObject([{ patient_id: survivor_id }]);
    const byOldName = await physician.get(findPatients, { query: { text: 'Nora Example' } });
    expect(byOldName.patients).toContainEqual(
      expect.objectContaining({ patient_id: survivor_id, other_names: ['Nora Example'] }),
    );
    expect(byOldName.patients.map((row) => row.patient_id)).not.toContain(merged_id);
    expect((await physician.get(readPatient, { params: { patient_id: merged_id } })).patient_id).toBe(survivor_id);
    expect(await rowsOf('select to_jsonb(s) as row from session s where session_id = $1', session.session_id)).toEqual(
      before,
    );
  });

  it('are assessed again, and answers that contradict each other count as not known until somebody asks', async () => {
    const survivor_id = await enterPatient(physician);
    await answerIntake(physician, survivor_id);
    expect((await assessUsual(physician, survivor_id)).verdict).toBe('suitable');
    const merged_id = await enterPatient(physician);
    await answerIntake(physician, merged_id, { keloid: yes });
    server.clock.advance({ minutes: 1 });
    const compared = await physician.get(comparePatients, { params: { patient_id: survivor_id, other_id: merged_id } });
    expect(compared.contradictions).toHaveLength(1);
    const { reassessed, contradictions } = await merge(survivor_id, merged_id);
    expect(contradictions).toEqual(compared.contradictions);
    expect(reassessed).toMatchObject([{ patient_id: survivor_id, verdict: 'cannot-tell' }]);
    const params = { patient_id: survivor_id };
    const [latest] = (await physician.get(listAssessments, { params })).assessments;
    expect(latest?.findings.map(({ title }) => title)).toContain('Answers disagree');

    server.clock.advance({ minutes: 1 });
    await physician.get(giveAnswers, {
      params,
      body: { answered_by: 'clinician', answers: [{ question: 'keloid', value: no }] },
    });
    server.clock.advance({ minutes: 1 });
    expect((await assessUsual(physician, survivor_id)).verdict).toBe('suitable');
  });

  it('may differ in a field, and the survivor takes over what is right in the other', async () => {
    const survivor_id = await enterPatient(physician, { phone: '' });
    const merged_id = await enterPatient(physician, { phone: '+43 660 555 0101', birth_date: '1990-05-06' });
    const refused = await physician.refused(mergePatients, { body: await bodyFor(survivor_id, merged_id) });
    expect(refused.errors).toMatchObject([{ field: 'reason' }]);
    const { merge: made } = await merge(survivor_id, merged_id, { take: ['phone'], reason: 'Passport seen' });
    const taken = await physician.get(readPatient, { params: { patient_id: survivor_id } });
    expect(taken).toMatchObject({ phone: '+43 660 555 0101', birth_date: '1990-05-05' });
    expect((await undo(made.merge_id)).fields_given_back).toBe(true);
    expect((await physician.get(readPatient, { params: { patient_id: survivor_id } })).phone).toBe('');

    const again = await merge(survivor_id, merged_id, { take: ['phone'], reason: 'Passport seen' });
    const {
      patient_id,
      version,
      created_at: _,
      ...fields
    } = await physician.get(readPatient, {
      params: { patient_id: survivor_id },
    });
    await physician.get(changePatient, { params: { patient_id }, body: { ...fields, version, notes: 'Corrected' } });
    expect((await undo(again.merge.merge_id)).fields_given_back).toBe(false);
    expect((await physician.get(readPatient, { params: { patient_id } })).notes).toBe('Corrected');
  });
});

describe('a merge', () => {
  it('is refused into itself, for a row that was merged, for a stale version, and once it was undone', async () => {
    const [a, b, c] = [await enterPatient(physician), await enterPatient(physician), await enterPatient(physician)];
    const into = await bodyFor(a, b);
    expect((await physician.refused(mergePatients, { body: { ...into, merged_id: a } })).code).toBe('invalid-request');
    expect((await physician.refused(mergePatients, { body: { ...into, merged_version: 9 } })).code).toBe(
      'stale-version',
    );
    const { merge: made } = await merge(a, b);
    for (const [survivor_id, merged_id] of [
      [a, b],
      [b, a],
      [c, b],
      [b, c],
    ] as const)
      expect((await physician.refused(mergePatients, { body: await bodyFor(survivor_id, merged_id) })).code).toBe(
        'wrong-state',
      );
    const row = await physician.refused(changePatient, {
      params: { patient_id: b },
      body: {
        version: 1,
        given_name: 'N',
        family_name: 'E',
        birth_date: '1990-05-05',
        phone: '',
        email: '',
        called: '',
        notes: '',
      },
    });
    expect(row.code).toBe('wrong-state');
    await undo(made.merge_id);
    expect((await physician.refused(undoPatientMerge, { params: { merge_id: made.merge_id } })).code).toBe(
      'wrong-state',
    );
  });

  it('happens once when two people merge the same two the two ways round at the same moment', async () => {
    const [a, b] = [await enterPatient(physician), await enterPatient(physician)];
    const colleague = await server.signedInAs('owner');
    const outcomes = await Promise.all([
      physician.call(mergePatients, { body: await bodyFor(a, b) }),
      colleague.call(mergePatients, { body: await bodyFor(b, a) }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const pointers = await rowsOf(
      'select count(*)::integer as merged from patient where patient_id in ($1, $2) and merged_into is not null',
      a,
      b,
    );
    expect(pointers).toEqual([{ merged: 1 }]);
  });

  it('is noted for both patients, and cannot be seen or undone by another practice', async () => {
    const [a, b] = [await enterPatient(physician), await enterPatient(physician)];
    const { merge: made } = await merge(a, b);
    const noted = await rowsOf(
      `select patient_id from audit_event where action = 'patient-merge.merge' and subject_id = $1`,
      made.merge_id,
    );
    expect(new Set(noted.map((row) => row['patient_id']))).toEqual(new Set([a, b]));
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(undoPatientMerge, { params: { merge_id: made.merge_id } })).code).toBe('not-found');
    expect((await stranger.refused(listPatientMerges, { params: { patient_id: a } })).code).toBe('not-found');
    expect((await stranger.refused(comparePatients, { params: { patient_id: a, other_id: b } })).code).toBe(
      'not-found',
    );
  });

  it('leaves a patient’s phone with what it showed before: nothing of the other row', async () => {
    const [a, b] = [await enterPatient(physician), await enterPatient(physician)];
    await answerIntake(physician, b, { keloid: yes });
    await merge(a, b);
    const shown = (whose: 'person' | 'row') =>
      withPracticeScope(server.database.db, server.practice.actor, (scope) => readAnswerRows(scope, a, whose));
    expect(await shown('row')).toEqual([]);
    expect((await shown('person')).length).toBeGreaterThan(10);
  });

  it('undone, gives both back exactly, in whatever order; what was written meanwhile stays with its row', async () => {
    const ids = [];
    for (const keloid of [yes, no, no]) {
      const patient_id = await enterPatient(physician);
      await answerIntake(physician, patient_id, { keloid });
      ids.push(patient_id);
    }
    const { patient_id: treated } = await agreeUsualPlan(physician);
    const people = [...ids, treated];
    const before = await everythingOf(...people);
    const step = fc.record({ into: fc.nat(3), from: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat(9)),
        async (steps, chance) => {
          const standing: string[] = [];
          for (const { into, from } of steps) {
            const made = await physician.call(mergePatients, {
              body: await bodyFor(people[into] ?? '', people[from] ?? ''),
            });
            if (made.ok) standing.push(made.body.merge.merge_id);
          }
          while (standing.length > 0) {
            const at = (chance.next().value ?? 0) % standing.length;
            await undo(standing.splice(at, 1)[0] ?? '');
          }
          const after = JSON.parse(JSON.stringify(await everythingOf(...people)));
          expect(after).toEqual(JSON.parse(JSON.stringify(before)));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('whose survivor was written to meanwhile leaves that with the survivor', async () => {
    const [a, b] = [await enterPatient(physician), await enterPatient(physician)];
    const { merge: made } = await merge(a, b);
    await physician.get(giveAnswers, {
      params: { patient_id: a },
      body: { answered_by: 'patient', answers: [{ question: 'keloid', value: no }] },
    });
    await undo(made.merge_id);
    expect((await physician.get(readAnswers, { params: { patient_id: a } })).answers).toHaveLength(1);
    expect((await physician.get(readAnswers, { params: { patient_id: b } })).answers).toEqual([]);
  });
});

describe('likely duplicates', () => {
  it('share much of the name and the birth date or one mistyped for it; twins and merged rows are left out', async () => {
    const born = { birth_date: '1977-07-07' };
    const a = await enterPatient(physician, { given_name: 'Margarethe', family_name: 'Duplicate', ...born });
    const b = await enterPatient(physician, { given_name: 'Margarete', family_name: 'Duplicate', ...born });
    await enterPatient(physician, { given_name: 'Ivo', family_name: 'Sunder', ...born });
    const likely = async () =>
      (await physician.get(findLikelyDuplicates, { params: { patient_id: a } })).patients.map((row) => row.patient_id);
    expect(await likely()).toEqual([b]);
    const mistyped = await enterPatient(physician, {
      given_name: 'Margarethe',
      family_name: 'Duplicate',
      birth_date: '1978-07-07',
    });
    expect(await likely()).toEqual([b, mistyped]);
    await merge(a, b);
    expect(await likely()).toEqual([mistyped]);
    const { merges } = await physician.get(listPatientMerges, { params: { patient_id: a } });
    expect(merges).toMatchObject([{ merged_name: 'Margarete Duplicate', merged_by: 'Dr Vera Licensed' }]);
  });
});
