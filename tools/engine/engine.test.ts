import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { commands } from './commands.ts';

/** Starting a process takes a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const entry = path.join(import.meta.dirname, 'engine.ts');

/** Runs the command as another program would. */
function engine(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function answersOf(args: readonly string[], ...documents: readonly unknown[]): unknown[] {
  const { status, stdout, stderr } = engine(args, documents.map((one) => JSON.stringify(one)).join('\n'));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

function faultsOf(args: readonly string[], input: string): unknown {
  const { status, stdout, stderr } = engine(args, input);
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
  it('assesses candidacy on the day that is given, and never takes silence for no', () => {
    const [assessment] = answersOf(['candidacy', ...on], patient);
    expect(assessment).toMatchObject({ verdict: 'cannot-tell', assessed_on: '2027-03-15' });
  });

  it('answers one line for each line, in order', () => {
    const verdicts = answersOf(['candidacy', ...on], patient, { ...patient, answers: [pregnant] });
    expect(verdicts).toMatchObject([{ verdict: 'cannot-tell' }, { verdict: 'unsuitable' }]);
  });

  it('reads one document over many lines', () => {
    const { status, stdout } = engine(['candidacy', ...on], JSON.stringify(patient, null, 2));
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('gives the same bytes for the same question', () => {
    const input = JSON.stringify({ ...patient, answers: [pregnant] });
    expect(engine(['candidacy', ...on], input)).toEqual(engine(['candidacy', ...on], input));
  });

  it('refuses a plan where candidacy does not permit one', () => {
    const [answer] = answersOf(['plan', ...on], { ...patient, answers: [pregnant], device: 'skinpen-precision' });
    expect(answer).toMatchObject({ verdict: 'unsuitable', refusal: { code: expect.any(String) } });
  });

  it('finds a plan beyond the cap of its zone', () => {
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
    const [answer] = answersOf(['check-plan', ...on], { plan, birth_date: '1980-01-01' });
    expect(answer).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ kind: 'limit' })]) });
  });

  it('finds a zone that is never treated in a session', () => {
    const chart = {
      device: 'skinpen-precision',
      cartridges: [],
      anaesthetic: null,
      topicals: [],
      zones: [{ zone: 'eyelids', passes: [{ depth_mm: 0.5, speed: null, count: 1 }], endpoint: null }],
    };
    const [answer] = answersOf(['check-session', ...on], { chart, indication: 'wrinkles' });
    expect(JSON.stringify(answer)).toContain('zones.eyelids');
    expect(answer).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ verdict: 'unsuitable' })]),
    });
  });

  it('asks for the weight, the area and the time that a dose does not say', () => {
    const [answer] = answersOf(['dose'], { product: 'lidocaine-prilocaine-2.5-2.5', grams: 5 });
    expect(answer).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'missing-fact' })]),
    });
    expect(JSON.stringify(answer)).toMatch(/weight/i);
  });

  it('lays out aftercare as items and as a calendar', () => {
    const session = { zones: ['cheeks'], deepest_mm: 1, skin_type: null, topicals: [], indication: 'wrinkles' };
    const [answer] = answersOf(['aftercare'], session);
    expect(answer).toMatchObject({ items: expect.any(Array), calendar: { days: { length: 28 } } });
  });

  it('sorts a check-in, and raises it for what is left out', () => {
    const [answer] = answersOf(['triage'], { day: 1, hours_since: 24, deepest_mm: 1, answers: { groups: {} } });
    expect(answer).toMatchObject({ urgency: 'contact' });
  });

  it('scores a scale and reads the change', () => {
    const items = { grade: 2 };
    const [answer] = answersOf(['score'], { scale: 'goodman-baron-qualitative', items, baseline: 3 });
    expect(answer).toMatchObject({ score: 2, change: { change: -1 } });
  });

  it('prints the JSON Schema of its input', () => {
    const { status, stdout } = engine(['candidacy', '--schema'], '');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(commands.get('candidacy')?.schema())));
  });

  it.each([...commands])('has a strict schema for %s', (_, command) => {
    expect(command.schema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('what cannot be read', () => {
  it('is named with its path, and nothing is answered, not even the lines that are right', () => {
    const wrong = { ...patient, zones: ['cheeks', 'tail'], birth_date: '1980-02-30', age: 47 };
    const faults = faultsOf(['candidacy', ...on], `${JSON.stringify(patient)}\n${JSON.stringify(wrong)}`);
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
  ])('is %s', (_, document, place) => {
    expect(faultsOf(['candidacy', ...on], JSON.stringify(document))).toMatchObject([{ document: 1, path: place }]);
  });

  it('is a day that nobody gives: there is no clock in it', () => {
    expect(faultsOf(['candidacy'], JSON.stringify(patient))).toMatchObject([{ path: 'today' }]);
  });

  it('is a depth in another unit', () => {
    const session = { zones: ['cheeks'], deepest_um: 1000, skin_type: null, topicals: [], indication: 'wrinkles' };
    const faults = faultsOf(['aftercare'], JSON.stringify(session));
    expect(faults).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'deepest_um' })]));
    const { deepest_um: deepest_mm, ...rest } = session;
    expect(faultsOf(['aftercare'], JSON.stringify({ ...rest, deepest_mm }))).toMatchObject([{ path: 'deepest_mm' }]);
  });

  it('is a scale with an item missing, or that is not there', () => {
    const faults = faultsOf(['score'], JSON.stringify({ scale: 'goodman-baron-qualitative', items: {} }));
    expect(faults).toMatchObject([{ path: expect.stringMatching(/^items\./) }]);
    expect(faultsOf(['score'], '{"scale":"x","items":{}}')).toMatchObject([{ path: 'scale' }]);
  });

  it.each([
    ['nothing', '', 'nothing came'],
    ['half a document', '{"a":', 'is not JSON'],
    ['a list', '[]', 'expected object'],
  ])('is %s', (_, input, fault) => {
    expect(faultsOf(['triage'], input)).toMatchObject([
      { document: 1, path: '', fault: expect.stringContaining(fault) },
    ]);
  });

  it('is a command, an option or a day that does not exist', () => {
    expect(faultsOf(['cure'], '{}')).toMatchObject([{ path: 'command' }]);
    expect(faultsOf(['score', '--loud'], '{}')).toMatchObject([{ path: 'command' }]);
    expect(faultsOf(['candidacy', '--as-of', 'soon'], '{}')).toMatchObject([{ path: '--as-of' }]);
  });
});
