import {
  assess,
  decideCandidacy,
  giveAnswers,
  listAssessments,
  overrideFinding,
  readAnswers,
} from '@stipple/contract/candidacy';
import { partialDate } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { answerIntake, assessUsual, enterPatient, USUAL } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let physician: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T23:30:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  assistant = await server.signedInAs('assistant');
});
afterAll(() => server.close());

const yes = { kind: 'yes-no', yes: true } as const;
const no = { kind: 'yes-no', yes: false } as const;

async function rowsOf(text: string, ...values: readonly unknown[]): Promise<readonly unknown[]> {
  return (await server.database.owner.query(text, [...values])).rows;
}

describe('intake answers', () => {
  it('are added under the practice’s own day and read back as the latest', async () => {
    const patient_id = await enterPatient(assistant);
    const give = (value: typeof yes | typeof no) =>
      assistant.get(giveAnswers, {
        params: { patient_id },
        body: { answered_by: 'patient', answers: [{ question: 'pregnancy', value }] },
      });
    await give(no);
    server.clock.advance({ minutes: 1 });
    const { answers } = await give(yes);
    const latest = [{ question: 'pregnancy', value: yes, answered_on: '2026-11-21', answered_by: 'patient' }];
    expect(answers).toEqual(latest);
    expect((await assistant.get(readAnswers, { params: { patient_id } })).answers).toEqual(latest);
    expect(
      await rowsOf('select value from intake_answer where patient_id = $1 order by answer_id', patient_id),
    ).toEqual([{ value: no }, { value: yes }]);
    const audit = await rowsOf(
      `select detail from audit_event where patient_id = $1 and action = 'candidacy.give-answers' limit 1`,
      patient_id,
    );
    expect(audit).toEqual([{ detail: { answered_by: 'patient', questions: ['pregnancy'] } }]);
  });

  it('keep "do not know" as an answer of its own', async () => {
    const patient_id = await enterPatient(assistant);
    const body = {
      answered_by: 'patient' as const,
      answers: [{ question: 'isotretinoin', value: { kind: 'dont-know' as const } }],
    };
    const { answers } = await assistant.get(giveAnswers, { params: { patient_id }, body });
    expect(answers[0]?.value).toEqual({ kind: 'dont-know' });
  });

  it('are refused where what happened lies after today or before birth, in words; a month alone is taken', async () => {
    const patient_id = await enterPatient(assistant);
    const give = (date: string) => ({
      params: { patient_id },
      body: {
        answered_by: 'patient' as const,
        answers: [{ question: 'isotretinoin.stopped-on', value: { kind: 'date' as const, date: partialDate(date) } }],
      },
    });
    const later = await assistant.refused(giveAnswers, give('2030-01-01'));
    expect(later.errors).toEqual([
      { field: 'answers.0.value', fault: expect.stringContaining('lies after the day of the answer') },
    ]);
    const before = await assistant.refused(giveAnswers, give('1901'));
    expect(before.errors).toEqual([
      { field: 'answers.0.value', fault: expect.stringContaining('lies before the date of birth') },
    ]);
    expect((await assistant.get(giveAnswers, give('2026-02'))).answers).toHaveLength(1);
  });

  it('are refused for a question that is not in the catalogue, naming its place', async () => {
    const patient_id = await enterPatient(assistant);
    const answers = [
      { question: 'pregnancy', value: no },
      { question: 'shoe-size', value: no },
      { question: 'constructor', value: no },
    ];
    const refused = await assistant.refused(giveAnswers, {
      params: { patient_id },
      body: { answered_by: 'patient', answers },
    });
    expect(refused).toMatchObject({ status: 422, code: 'unknown-code' });
    expect(refused.errors.map(({ field }) => field)).toEqual(['answers.1.question', 'answers.2.question']);
  });

  it('are refused where they do not fit their question, all at once', async () => {
    const patient_id = await enterPatient(assistant);
    const answers = [
      { question: 'pregnancy', value: { kind: 'number' as const, number: 3 } },
      { question: 'skin-type', value: { kind: 'choice' as const, choice: 'xii' } },
      { question: 'anticoagulants.inr', value: { kind: 'number' as const, number: 900 } },
      { question: 'anticoagulants', value: no },
      { question: 'anticoagulants', value: yes },
    ];
    const refused = await assistant.refused(giveAnswers, {
      params: { patient_id },
      body: { answered_by: 'patient', answers },
    });
    expect(refused.code).toBe('invalid-request');
    expect(refused.errors.map(({ field }) => field)).toEqual([
      'answers.0.value',
      'answers.1.value',
      'answers.2.value',
      'answers.4.question',
    ]);
    expect(await rowsOf('select from intake_answer where patient_id = $1', patient_id)).toEqual([]);
  });

  it('cannot be said to come from the record', async () => {
    const patient_id = await enterPatient(assistant);
    const payload = { answered_by: 'record', answers: [{ question: 'pregnancy', value: no }] };
    const answer = await assistant.raw({
      method: 'POST',
      url: `/api/patients/${patient_id}/answers`,
      payload,
      headers: { 'idempotency-key': newUuidV7() },
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe('an assessment', () => {
  it('is kept as it was: findings, answers, catalogue revision', async () => {
    const patient_id = await enterPatient(assistant);
    await answerIntake(assistant, patient_id);
    const assessment = await assessUsual(assistant, patient_id);
    expect(assessment).toMatchObject({
      verdict: 'suitable',
      permits_now: true,
      assessed_on: '2026-11-21',
      decision: null,
      overrides: [],
      open_questions: [],
    });
    const [row] = await rowsOf(
      `select verdict, jsonb_array_length(answers) > 20 as answers, catalogue_revision from assessment where assessment_id = $1`,
      assessment.assessment_id,
    );
    expect(row).toEqual({ verdict: 'suitable', answers: true, catalogue_revision: assessment.catalogue_revision });
  });

  it('of somebody nothing was asked of cannot tell, and lists what to ask', async () => {
    const patient_id = await enterPatient(assistant);
    const assessment = await assessUsual(assistant, patient_id);
    expect(assessment).toMatchObject({ verdict: 'cannot-tell', permits_now: false });
    expect(assessment.open_questions.length).toBeGreaterThan(10);
  });

  it('is a new row each time, newest first, and sending it twice is one', async () => {
    const patient_id = await enterPatient(assistant);
    await assessUsual(assistant, patient_id);
    server.clock.advance({ minutes: 1 });
    const { device: _, ...asked } = USUAL;
    const sent = { params: { patient_id }, body: { assessment_id: newUuidV7(), ...asked }, key: newUuidV7() };
    const second = await assistant.get(assess, sent);
    expect(await assistant.get(assess, sent)).toEqual(second);
    const { assessments } = await assistant.get(listAssessments, { params: { patient_id } });
    expect(assessments).toHaveLength(2);
    expect(assessments[0]?.assessment_id).toBe(second.assessment_id);
  });

  it('is refused for codes outside the catalogue, naming each', async () => {
    const patient_id = await enterPatient(assistant);
    const body = { assessment_id: newUuidV7(), indication: 'warts', zones: ['cheeks', 'tail'] };
    const refused = await assistant.refused(assess, { params: { patient_id }, body });
    expect(refused.code).toBe('unknown-code');
    expect(refused.errors.map(({ field }) => field)).toEqual(['indication', 'zones.1']);
  });

  it('follows the practice’s stricter windows', async () => {
    const practice = await server.anotherPractice('Strict practice');
    const strict = await server.signedInAs('owner', { practice });
    await server.database.owner.query(
      `update practice set settings = settings || '{"windows_days": {"filler.within-28-days": 90}}' where practice_id = $1`,
      [practice.practice_id],
    );
    const answers = { filler: yes, 'filler.last-on': { kind: 'date' as const, date: '2026-10-01' as never } };
    const verdictIn = async (caller: Caller): Promise<string> => {
      const patient_id = await enterPatient(caller);
      await answerIntake(caller, patient_id, answers);
      return (await assessUsual(caller, patient_id)).verdict;
    };
    server.deps.signedIn.forget();
    expect(await verdictIn(assistant)).not.toBe('defer');
    expect(await verdictIn(strict)).toBe('defer');
  });

  it('follows the practice’s minimum age, refused until the day before the birthday', async () => {
    const practice = await server.anotherPractice('Practice for people of 21');
    const strict = await server.signedInAs('owner', { practice });
    await server.database.owner.query(
      `update practice set settings = settings || '{"minimum_age_years": 21}' where practice_id = $1`,
      [practice.practice_id],
    );
    server.deps.signedIn.forget();
    const verdicts = [];
    // 21 tomorrow, today, yesterday: in the practice the day has begun already.
    for (const birth_date of ['2005-11-22', '2005-11-21', '2005-11-20']) {
      const patient_id = await enterPatient(strict, { birth_date });
      await answerIntake(strict, patient_id);
      const { verdict, practice_version } = await assessUsual(strict, patient_id);
      expect(practice_version).toBe(1);
      verdicts.push(verdict);
    }
    expect(verdicts).toEqual(['unsuitable', 'suitable-with-precautions', 'suitable-with-precautions']);
  });
});

describe('an override', () => {
  async function overridable(): Promise<{ assessment_id: string; patient_id: string }> {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id, { keloid: yes });
    const assessment = await assessUsual(physician, patient_id);
    expect(assessment).toMatchObject({ verdict: 'unsuitable', permits_now: false });
    return { assessment_id: assessment.assessment_id, patient_id };
  }
  const because = { reason: 'specialist-letter' as const, text: 'Letter of the scar clinic of 3 November' };

  it('with a reason lets treatment go on while the finding stays', async () => {
    const { assessment_id, patient_id } = await overridable();
    const { findings } = (await physician.get(listAssessments, { params: { patient_id } })).assessments[0] ?? {
      findings: [],
    };
    let last = null;
    for (const { rule, verdict } of findings.filter((finding) => finding.overridable_by !== null)) {
      if (verdict === 'suitable-with-precautions') continue;
      last = await physician.get(overrideFinding, { params: { assessment_id }, body: { rule, ...because } });
    }
    expect(last).toMatchObject({ permits_now: true, verdict: 'unsuitable' });
    expect(last?.findings).toEqual(findings);
    expect(last?.overrides[0]).toMatchObject({ by: 'Dr Vera Licensed', ...because });
    const [row] = await rowsOf(
      'select licence, staff_id from finding_override where assessment_id = $1',
      assessment_id,
    );
    expect(row).toEqual({ licence: 'physician', staff_id: physician.staff.staff_id });
    const audit = await rowsOf(
      `select detail->>'rule' as rule, detail->>'licence' as licence, detail->>'text' as text
         from audit_event where subject_id = $1 and action = 'candidacy.override'`,
      assessment_id,
    );
    expect(audit[0]).toEqual({ rule: last?.overrides[0]?.rule, licence: 'physician', text: null });
  });

  it('of one finding happens once', async () => {
    const { assessment_id } = await overridable();
    const body = { rule: 'keloid.personal', ...because };
    await physician.get(overrideFinding, { params: { assessment_id }, body });
    expect((await physician.refused(overrideFinding, { params: { assessment_id }, body })).code).toBe('wrong-state');
  });

  it('needs the licence that the finding names, and one that is valid today', async () => {
    const { assessment_id } = await overridable();
    const sent = { params: { assessment_id }, body: { rule: 'keloid.personal', ...because } };
    const nurse = await server.signedInAs('practitioner', { licence: 'other' });
    const expired = await server.signedInAs('practitioner', {
      licence: 'physician',
      licence_valid_until: '2026-11-20',
    });
    const valid = await server.signedInAs('practitioner', { licence: 'physician', licence_valid_until: '2026-11-21' });
    const none = await server.signedInAs('practitioner', { licence: null });
    expect(await nurse.refused(overrideFinding, sent)).toMatchObject({
      status: 403,
      code: 'licence-needed',
      needed: 'physician',
    });
    expect((await expired.refused(overrideFinding, sent)).code).toBe('licence-needed');
    expect((await none.refused(overrideFinding, sent)).code).toBe('licence-needed');
    expect((await assistant.refused(overrideFinding, sent)).code).toBe('not-allowed');
    expect(await rowsOf('select from finding_override where assessment_id = $1', assessment_id)).toEqual([]);
    await valid.get(overrideFinding, sent);
  });

  it('is not possible for a finding that nobody may override, nor for one that is not there', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id, { pregnancy: yes });
    const { assessment_id } = await assessUsual(physician, patient_id);
    const send = (rule: string) =>
      physician.refused(overrideFinding, { params: { assessment_id }, body: { rule, ...because } });
    expect((await send('pregnancy.pregnant')).code).toBe('not-overridable');
    expect((await send('keloid.personal')).code).toBe('not-found');
  });
});

describe('the decision on candidacy', () => {
  it('is signed with name and time, and a later one stands beside it', async () => {
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const decide = (decision: 'treat' | 'defer') =>
      physician.get(decideCandidacy, { params: { assessment_id }, body: { decision, text: 'As discussed' } });
    expect((await decide('treat')).decision).toMatchObject({ decision: 'treat', by: 'Dr Vera Licensed' });
    server.clock.advance({ minutes: 1 });
    expect((await decide('defer')).decision).toMatchObject({ decision: 'defer' });
    expect(await rowsOf('select from candidacy_decision where assessment_id = $1', assessment_id)).toHaveLength(2);
  });

  it('to treat is refused while the assessment forbids; not to treat is always open', async () => {
    const patient_id = await enterPatient(physician);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const params = { assessment_id };
    const refused = await physician.refused(decideCandidacy, { params, body: { decision: 'treat', text: '' } });
    expect(refused).toMatchObject({ status: 409, code: 'verdict-forbids', verdict: 'cannot-tell' });
    await physician.get(decideCandidacy, { params, body: { decision: 'do-not-treat', text: '' } });
  });

  it('needs a licence', async () => {
    const patient_id = await enterPatient(physician);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const none = await server.signedInAs('owner', { licence: null });
    const sent = { params: { assessment_id }, body: { decision: 'defer' as const, text: '' } };
    expect((await none.refused(decideCandidacy, sent)).code).toBe('licence-needed');
    expect((await assistant.refused(decideCandidacy, sent)).code).toBe('not-allowed');
  });
});

describe('another practice', () => {
  it('finds neither the patient nor the assessment', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const patient_id = await enterPatient(physician);
    await answerIntake(physician, patient_id);
    const { assessment_id } = await assessUsual(physician, patient_id);
    const codes = [
      await stranger.refused(readAnswers, { params: { patient_id } }),
      await stranger.refused(giveAnswers, {
        params: { patient_id },
        body: { answered_by: 'patient', answers: [{ question: 'pregnancy', value: no }] },
      }),
      await stranger.refused(assess, {
        params: { patient_id },
        body: { assessment_id: newUuidV7(), indication: USUAL.indication, zones: ['cheeks'] },
      }),
      await stranger.refused(listAssessments, { params: { patient_id } }),
      await stranger.refused(overrideFinding, {
        params: { assessment_id },
        body: { rule: 'x', reason: 'other', text: 'because' },
      }),
      await stranger.refused(decideCandidacy, { params: { assessment_id }, body: { decision: 'treat', text: '' } }),
    ].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['not-found']));
  });
});
