/** Assessments per second of our engine, cql-execution and json-rules-engine: the same rules and patients, one thread. */
import {
  assessCandidacy,
  judgementContext,
  judgeOf,
  type Holds,
  type JudgementContext,
} from '@stipple/engine/candidacy';
import { candidacyElm, forbiddingRules } from '@stipple/engine/elm';
import { disagreements, type Said } from './disagreements.ts';
import { jsonFactsOf, jsonRulesEngine } from './json-rules.ts';
import { chanceFrom, randomPatient } from './random-patient.ts';
import { cqlEngine, cqlParametersOf } from './second-opinion.ts';

const PATIENTS = Number(process.env['BENCH_OPINIONS'] ?? 1000);
const TURNS = Number(process.env['BENCH_SECONDS'] ?? 6);
const AIM_CQL = 200;
const AIM_JSON_RULES = 10;

const rules = forbiddingRules();
const judges = rules.map(({ name, rule }) => ({ name, judge: judgeOf(rule.when) }));
const cql = cqlEngine(candidacyElm());
const jsonRules = jsonRulesEngine();

const chance = chanceFrom(20_261_121);
/** Everyone's facts are made ready before: only judging is timed, but for our full assessment, which begins with answers. */
const patients = Array.from({ length: PATIENTS }, () => {
  const input = randomPatient(chance);
  return {
    input,
    context: judgementContext(input),
    parameters: cqlParametersOf(input),
    facts: jsonFactsOf(input),
  };
});
type Patient = (typeof patients)[number];

say(
  `Engines: ${rules.length} rules that forbid or defer, ${PATIENTS} random patients around their boundaries, one thread`,
);
await demandAgreement();
say('    all agree on every patient: which rules forbid, which do not, which cannot be told');

/** In turns of a second each, so that whatever else the machine does meets all of them; the best turn of each counts. */
const contenders = {
  full: async ({ input }: Patient) => assessCandidacy(input),
  alone: async ({ context }: Patient) => rulesAlone(context),
  cql: ({ parameters }: Patient) => cql(parameters),
  json: ({ facts }: Patient) => jsonRules.inFull(facts),
  jsonSurely: ({ facts }: Patient) => jsonRules.surely(facts),
} as const;
const names = ['full', 'alone', 'cql', 'json', 'jsonSurely'] as const;
const best = { full: 0, alone: 0, cql: 0, json: 0, jsonSurely: 0 };
for (let turn = 0; turn < TURNS; turn += 1)
  for (const name of names) best[name] = Math.max(best[name], await perSecond(contenders[name]));

row('Stipple, full assessment: precautions, sentences, sources, open questions too', best.full, '');
row('Stipple, those rules alone', best.alone, '');
compared('cql-execution', best.cql, AIM_CQL);
compared('json-rules-engine', best.json, AIM_JSON_RULES);
compared('json-rules-engine, spared to say what cannot be told', best.jsonSurely, null);

/** Each rule of each engine against our full assessment. */
async function demandAgreement(): Promise<void> {
  for (const { input, context, parameters, facts } of patients) {
    const all = [await cql(parameters), await jsonRules.inFull(facts), said(rulesAlone(context))];
    const surely = await jsonRules.surely(facts);
    const differences = [
      ...all.flatMap((one) => disagreements(input, one)),
      ...judges.flatMap(({ name }) => (surely.has(name) === (all[0]?.[name] === true) ? [] : [name])),
    ];
    if (differences.length > 0) throw new Error(`the engines disagree: ${JSON.stringify({ differences, input })}`);
  }
}

function rulesAlone(context: JudgementContext): readonly Holds[] {
  return judges.map(({ judge }) => judge.holds(context));
}

function said(answers: readonly Holds[]): Said {
  const values = { yes: true, no: false, unknown: null } as const;
  return Object.fromEntries(judges.map(({ name }, index) => [name, values[answers[index] ?? 'unknown']]));
}

/** Patient after patient for a second, at least one round over all of them. */
async function perSecond(assess: (patient: Patient) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < 1000) {
    for (const patient of patients) await assess(patient);
    done += patients.length;
  }
  return (done * 1000) / (performance.now() - start);
}

function compared(engine: string, theirs: number, aim: number | null): void {
  const [ofRules, ofAll] = [best.alone / theirs, best.full / theirs];
  row(engine, theirs, `our rules alone ${ofRules.toFixed(0)} ×, our full assessment ${ofAll.toFixed(1)} ×`);
  if (aim === null) return;
  const met = ofAll >= aim ? 'met by both' : ofRules >= aim ? 'met by the rules alone' : 'NOT met';
  say(`    aim ≥ ${aim} ×: ${met}`);
}

function row(title: string, value: number, aim: string): void {
  say(`${title.padEnd(82)} ${`${value.toFixed(0)}/s`.padStart(10)}  ${aim}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
