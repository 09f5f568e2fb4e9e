import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { questionsFor } from '@stipple/engine/candidacy';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { runEngine } from './run-engine.ts';

/** The command, without the start of a process for every question. */
async function engine(args: readonly string[], input: string) {
  const { code, out, err } = await runEngine(args, () => Promise.resolve(input));
  return { status: code, stdout: out, stderr: err };
}

async function answersOf(args: readonly string[], ...documents: readonly unknown[]): Promise<unknown[]> {
  const { status, stdout, stderr } = await engine(args, documents.map((one) => JSON.stringify(one)).join('\n'));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

async function faultsOf(args: readonly string[], input: string): Promise<unknown> {
  const { status, stdout, stderr } = await engine(args, input);
  expect(stdout).toBe('');
  expect(status).toBe(2);
  return JSON.parse(stderr);
}

const patient = { indication: 'wrinkles', zones: ['cheeks'], birth_date: '1980-01-01', answers: [] };
const pregnant = {
  question: 'pregnancy',
  value: { kind: 'yes-no', yes: true },
  answered_on: '2027-03-15',
  answered_by: 'patient',
};
const on = ['--as-of', '2027-03-15'];

describe('the engine for other programs', () => {
  it('assesses candidacy on the day that is given, and never takes silence for no', async () => {
    const [assessment] = await answersOf(['candidacy', ...on], patient);
    expect(assessment).toMatchObject({ verdict: 'cannot-tell', assessed_on: '2027-03-15' });
  });

  it('answers one line for each line, in order', async () => {
    const verdicts = await answersOf(['candidacy', ...on], patient, { ...patient, answers: [pregnant] });
    expect(verdicts).toMatchObject([{ verdict: 'cannot-tell' }, { verdict: 'unsuitable' }]);
  });

  it('reads one document over many lines', async () => {
    const { status, stdout } = await engine(['candidacy', ...on], JSON.stringify(patient, null, 2));
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('gives the same bytes for the same question', async () => {
    const input = JSON.stringify({ ...patient, answers: [pregnant] });
    expect(await engine(['candidacy', ...on], input)).toEqual(await engine(['candidacy', ...on], input));
  });

  it('refuses a plan where candidacy does not permit one', async () => {
    const [answer] = await answersOf(['plan', ...on], { ...patient, answers: [pregnant], device: 'skinpen-precision' });
    expect(answer).toMatchObject({ verdict: 'unsuitable', refusal: { code: expect.any(String) } });
  });

  it('plans several indications together, and checks such a plan against each of them', async () => {
    const nothing = questionsFor({ indication: 'wrinkles', zones: ['cheeks'] }).filter(
      (question) => question.asked_when === null,
    );
    const answers = nothing.map(({ code, kind, choices }) => ({
      question: code,
      value: kind === 'choice' ? { kind, choice: choices[0]?.code } : { kind: 'yes-no', yes: false },
      answered_on: '2027-03-15',
      answered_by: 'clinician',
    }));
    const asked = { ...patient, answers, device: 'skinpen-precision' };
    const together = { ...asked, indications: ['photodamage'] };
    const [alone, both] = await answersOf(['plan', ...on], asked, together);
    expect(alone).not.toMatchObject({ plan: { indications: expect.anything() } });
    expect(both).toMatchObject({ verdict: 'suitable', plan: { indications: ['wrinkles', 'photodamage'] } });
    const planned = both !== null && typeof both === 'object' && 'plan' in both ? both.plan : null;
    if (planned === null || typeof planned !== 'object') throw new Error('no plan');
    const { reasons: _reasons, ...plan } = { reasons: [], ...planned };
    const [checked] = await answersOf(['check-plan', ...on], { plan, birth_date: patient.birth_date, answers });
    expect(JSON.stringify(checked)).not.toContain('"verdict":"unsuitable"');
    const strange = { plan: { ...plan, indications: ['glow'] }, birth_date: patient.birth_date, answers };
    expect(await faultsOf(['check-plan', ...on], JSON.stringify(strange))).toMatchObject([
      { path: 'plan.indications.0' },
    ]);
  });

  it('finds a plan beyond the cap of its zone', async () => {
    const plan = {
      indication: 'wrinkles',
      device: 'skinpen-precision',
      goal: 'Fewer lines',
      measure: 'gais',
      patient_measure: null,
      sessions_planned: 4,
      interval_days: 28,
      zones: [{ zone: 'forehead', depth_mm: 2.5, passes: 3, endpoint: 'erythema' }],
      first_reading_days: 90,
      final_reading_days: 150,
      stop_rule: 'No change after three sessions',
      off_label: false,
    };
    const [answer] = await answersOf(['check-plan', ...on], { plan, birth_date: '1980-01-01' });
    expect(answer).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ kind: 'limit' })]) });
  });

  it('finds a zone that is never treated in a session', async () => {
    const chart = {
      device: 'skinpen-precision',
      cartridges: [],
      anaesthetic: null,
      topicals: [],
      zones: [{ zone: 'eyelids', passes: [{ depth_mm: 0.5, speed: null, count: 1 }], endpoint: null }],
    };
    const [answer] = await answersOf(['check-session', ...on], { chart, indication: 'wrinkles' });
    expect(JSON.stringify(answer)).toContain('zones.eyelids');
    expect(answer).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ verdict: 'unsuitable' })]),
    });
  });

  it('asks for the weight, the area and the time that a dose does not say', async () => {
    const [answer] = await answersOf(['dose'], { product: 'lidocaine-prilocaine-2.5-2.5', grams: 5 });
    expect(answer).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'missing-fact' })]),
    });
    expect(JSON.stringify(answer)).toMatch(/weight/i);
  });

  it('lays out aftercare as items and as a calendar', async () => {
    const session = { zones: ['cheeks'], deepest_mm: 1, skin_type: null, topicals: [], indication: 'wrinkles' };
    const [answer] = await answersOf(['aftercare'], session);
    expect(answer).toMatchObject({ items: expect.any(Array), calendar: { days: { length: 28 } } });
  });

  it('sorts a check-in, and raises it for what is left out', async () => {
    const [answer] = await answersOf(['triage'], { day: 1, hours_since: 24, deepest_mm: 1, answers: { groups: {} } });
    expect(answer).toMatchObject({ urgency: 'contact' });
  });

  it('scores a scale and reads the change', async () => {
    const items = { grade: 2 };
    const [answer] = await answersOf(['score'], { scale: 'goodman-baron-qualitative', items, baseline: 3 });
    expect(answer).toMatchObject({ score: 2, change: { change: -1 } });
  });

  it('prints the JSON Schema of its input', async () => {
    const { status, stdout } = await engine(['candidacy', '--schema'], '');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(commands.get('candidacy')?.schema())));
  });

  it.each([...commands])('has a strict schema for %s', async (_, command) => {
    expect(command.schema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('what cannot be read', () => {
  it('is named with its path, and nothing is answered, not even the lines that are right', async () => {
    const wrong = { ...patient, zones: ['cheeks', 'tail'], birth_date: '1980-02-30', age: 47 };
    const faults = await faultsOf(['candidacy', ...on], `${JSON.stringify(patient)}\n${JSON.stringify(wrong)}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        { document: 2, path: 'zones.1', fault: '"tail" is not a zone of the catalogue' },
        { document: 2, path: 'birth_date', fault: '1980-02-30 is not a day of the calendar' },
        expect.objectContaining({ document: 2, path: 'age' }),
      ]),
    );
  });

  it.each([
    ['a birth after the day', { ...patient, birth_date: '2030-01-01' }, 'birth_date'],
    [
      'a question that is not there',
      { ...patient, answers: [{ ...pregnant, question: 'moon' }] },
      'answers.0.question',
    ],
    [
      'an answer of another kind',
      { ...patient, answers: [{ ...pregnant, value: { kind: 'number', number: 3 } }] },
      'answers.0.value',
    ],
    ['another day than --as-of', { ...patient, today: '2027-03-16' }, 'today'],
  ])('is %s', async (_, document, place) => {
    expect(await faultsOf(['candidacy', ...on], JSON.stringify(document))).toMatchObject([
      { document: 1, path: place },
    ]);
  });

  it('is a day that nobody gives: there is no clock in it', async () => {
    expect(await faultsOf(['candidacy'], JSON.stringify(patient))).toMatchObject([{ path: 'today' }]);
  });

  it('is a depth in another unit', async () => {
    const session = { zones: ['cheeks'], deepest_um: 1000, skin_type: null, topicals: [], indication: 'wrinkles' };
    const faults = await faultsOf(['aftercare'], JSON.stringify(session));
    expect(faults).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'deepest_um' })]));
    const { deepest_um: deepest_mm, ...rest } = session;
    expect(await faultsOf(['aftercare'], JSON.stringify({ ...rest, deepest_mm }))).toMatchObject([
      { path: 'deepest_mm' },
    ]);
  });

  it('is a scale with an item missing, or that is not there', async () => {
    const faults = await faultsOf(['score'], JSON.stringify({ scale: 'goodman-baron-qualitative', items: {} }));
    expect(faults).toMatchObject([{ path: expect.stringMatching(/^items\./) }]);
    expect(await faultsOf(['score'], '{"scale":"x","items":{}}')).toMatchObject([{ path: 'scale' }]);
  });

  it.each([
    ['nothing', '', 'nothing came'],
    ['half a document', '{"a":', 'is not JSON'],
    ['a list', '[]', 'expected object'],
  ])('is %s', async (_, input, fault) => {
    expect(await faultsOf(['triage'], input)).toMatchObject([
      { document: 1, path: '', fault: expect.stringContaining(fault) },
    ]);
  });

  it('is a command, an option or a day that does not exist', async () => {
    expect(await faultsOf(['cure'], '{}')).toMatchObject([{ path: 'command' }]);
    expect(await faultsOf(['score', '--loud'], '{}')).toMatchObject([{ path: 'command' }]);
    expect(await faultsOf(['candidacy', '--as-of', 'soon'], '{}')).toMatchObject([{ path: '--as-of' }]);
  });
});

describe('the process that another program starts', () => {
  const entry = path.join(import.meta.dirname, 'engine.ts');
  const started = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8' });

  it('reads standard input, writes one line for each document, and ends with 0', () => {
    const { status, stdout, stderr } = started(['candidacy', ...on], `${JSON.stringify(patient)}\n`.repeat(3));
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({ status: 0, stderr: '', lines: 3 });
  }, 60_000);

  it('ends with 2 and writes faults to standard error alone', () => {
    const { status, stdout, stderr } = started(['candidacy', ...on], `${JSON.stringify(patient)}\n{}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr)).toEqual(expect.arrayContaining([expect.objectContaining({ document: 2 })]));
  }, 60_000);
});
