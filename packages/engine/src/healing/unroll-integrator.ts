import { rates, slopes, states, terms } from './model.ts';
import type { State } from './model.ts';

/**
 * Writes the integrator of the model as TypeScript: Dormand and Prince's pair of order 5 and 4 with its dense output,
 * every state a local number, nothing allocated. A state whose slope is only its own decay is solved exactly and left out
 * of the steps.
 */
export function integratorText(): string {
  return [head(), slopesFunction(), integrateFunction()].join('\n');
}

/** Weights, error weights and dense-output weights of the pair (Dormand and Prince 1980, Shampine 1986); its nodes are 1/5, 3/10, 4/5, 8/9, 1 and 1. */
const STAGES = [
  ['0.2'],
  ['3 / 40', '9 / 40'],
  ['44 / 45', '-56 / 15', '32 / 9'],
  ['19372 / 6561', '-25360 / 2187', '64448 / 6561', '-212 / 729'],
  ['9017 / 3168', '-355 / 33', '46732 / 5247', '49 / 176', '-5103 / 18656'],
  ['35 / 384', '0', '500 / 1113', '125 / 192', '-2187 / 6784', '11 / 84'],
] as const;
const ERRORS = ['71 / 57600', '0', '-71 / 16695', '71 / 1920', '-17253 / 339200', '22 / 525', '-1 / 40'] as const;
const DENSE = [
  '-12715105075 / 11282082432',
  '0',
  '87487479700 / 32700410799',
  '-10690763975 / 1880347072',
  '701980252875 / 199316789632',
  '-1453857185 / 822651844',
  '69997945 / 29380423',
] as const;

/** State to rate, for each state that only decays. */
const decays = new Map(
  states.flatMap((state) => {
    const rate = new RegExp(`^-(\\w+) \\* ${state}$`).exec(slopes[state])?.[1];
    return rate === undefined ? [] : [[state, rate] as const];
  }),
);
/** Rates that something is divided by: their inverse is taken once. */
const divisors = rates.filter((rate) =>
  [...terms.map(([, text]) => text), ...Object.values(slopes)].some((text) => text.includes(`/ ${rate}`)),
);
const stepped = states.filter((state) => !decays.has(state));

function head(): string {
  return `/** Written by generate-healing.ts from model.ts. Do not edit: change the model and run \`npm run generate\`. */

/** States in a row of \`out\`. */
export const STATES = ${states.length};
/** Rates in a row of \`rates\`. */
export const RATES = ${rates.length};

/** The steps ran out before the last day. */
export const TOO_MANY_STEPS = -1;
/** A state was no longer a finite number. */
export const NOT_FINITE = -2;
/** A step could not be made small enough. */
export const STEP_TOO_SMALL = -3;
`;
}

/** The whole system as one plain function, decaying states too: for whoever wants to integrate it another way. */
function slopesFunction(): string {
  return `/** The change per day of all states \`y\` into \`dy\`, under the rates \`p\`. */
export function slopesOf(y: ArrayLike<number>, p: ArrayLike<number>, dy: { [at: number]: number }): void {
${states.map((state, at) => `  const ${state} = y[${at}] as number;`).join('\n')}
${rates.map((rate, at) => `  const ${rate} = p[${at}] as number;`).join('\n')}
${terms.map(([name, text]) => `  const ${name} = ${inCode(text, (word) => word)};`).join('\n')}
${states.map((state, at) => `  dy[${at}] = ${inCode(slopes[state], (word) => word)};`).join('\n')}
}
`;
}

function integrateFunction(): string {
  return `/**
 * Carries one treated surface from day 0, at rest, through its sessions and writes all states at each of \`points\`.
 * On the day of a session the states stand as just after it. Days ascend. Gives the number of steps, or a reason below 0.
 *
 * @param rates the rates, one row of RATES from \`ratesAt\`
 * @param sessions days of the sessions; \`doses\` from \`dosesAt\` on hold their jumps
 * @param out one row of STATES for each point, from \`outAt\`
 */
export function integrate(
  rates: Float64Array,
  ratesAt: number,
  sessions: Float64Array,
  doses: Float64Array,
  dosesAt: number,
  points: Float64Array,
  out: Float64Array,
  outAt: number,
  tolerance: number,
  mostSteps: number,
): number {
${rates.map((rate, at) => `  const ${rate} = rates[ratesAt + ${at}] as number;`).join('\n')}
  const floor2 = 1e-6;
  const scale = 1 / (${stepped.length} * tolerance * tolerance);
${divisors.map((rate) => `  const per${rate} = 1 / ${rate};`).join('\n')}
  const pointCount = points.length;
  const sessionCount = sessions.length;
${states.map((state) => `  let ${state} = 0;`).join('\n')}
${each((state) => `  let k1_${state} = 0;`)}
  let t = 0;
  let session = 0;
  let point = 0;
  let at = outAt;
  let steps = 0;
  let jumpStep = 0.02 * Math.pow(tolerance * 1e6, 0.2);
  while (point < pointCount) {
    while (session < sessionCount && (sessions[session] as number) <= t) {
      ${[...decays.keys()][0]} += doses[dosesAt + session] as number;
      session += 1;
    }
    while (point < pointCount && (points[point] as number) <= t) {
${states.map((state, at) => `      out[at + ${at}] = ${state};`).join('\n')}
      at += STATES;
      point += 1;
    }
    if (point >= pointCount) break;
    const last = points[pointCount - 1] as number;
    const end = session < sessionCount && (sessions[session] as number) < last ? (sessions[session] as number) : last;
${slopeLines('1', (state) => state, 4)}
    let h = jumpStep;
    let isFirst = true;
    while (t < end) {
      steps += 1;
      if (steps > mostSteps) return TOO_MANY_STEPS;
      const left = end - t;
      const isLast = h * 1.0001 >= left;
      if (isLast) h = left;
      else if (h * 2 > left) h = left * 0.5;
      if (!(h > 1e-12)) return STEP_TOO_SMALL;
${stageLines()}
${errorLines()}
      if (!(error < Infinity)) return NOT_FINITE;
      // The eighth root of a square: the fourth of the error, a little bolder than the fifth and far cheaper than a power.
      const change = 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(error + 1e-16)));
      if (error > 1) {
        h *= Math.max(0.2, change);
        if (isFirst) jumpStep = h;
        continue;
      }
      const next = isLast ? end : t + h;
      if (point < pointCount && (points[point] as number) < next) {
${denseLines()}
      }
${[...decays.keys()].map((state) => `      ${state} = y7_${state} < 1e-14 ? 0 : y7_${state};`).join('\n')}
${each((state) => `      ${state} = y7_${state};`)}
${each((state) => `      k1_${state} = k7_${state};`)}
      t = next;
      h *= Math.min(5, change);
      isFirst = false;
    }
  }
  return steps;
}
`;
}

/** Stages 2 to 7; the seventh is the step's end, and the next step's first. */
function stageLines(): string {
  const [decay, rate] = [...decays][0] ?? ['', ''];
  const lines = [
    // One exponential and its powers: a ninetieth of the step divides every node.
    `const x1 = ${decay} === 0 ? 0 : Math.exp((-1 / 90) * ${rate} * h);`,
    'const x2 = x1 * x1;',
    'const x8 = x2 * x2 * (x2 * x2);',
    'const x9 = x8 * x1;',
    'const x18 = x9 * x9;',
    'const x72 = x18 * x18 * (x18 * x18);',
    `const y2_${decay} = ${decay} * x18;`,
    `const y3_${decay} = y2_${decay} * x9;`,
    `const y4_${decay} = ${decay} * x72;`,
    `const y5_${decay} = y4_${decay} * x8;`,
    `const y6_${decay} = y4_${decay} * x18;`,
    `const y7_${decay} = y6_${decay};`,
  ].map((line) => `      ${line}`);
  STAGES.forEach((weights, index) => {
    const stage = index + 2;
    for (const state of stepped)
      lines.push(`      const y${stage}_${state} = ${state} + h * (${weighted(weights, state)});`);
    lines.push(slopeLines(String(stage), (state) => `y${stage}_${state}`, 6));
  });
  return lines.join('\n');
}

/** The mean square of the states' errors over their tolerances. */
function errorLines(): string {
  const lines = ['      let worst = 0;', '      let miss = 0;'];
  for (const state of stepped)
    lines.push(
      `      miss = ${weighted(ERRORS, state)};`,
      `      worst += (miss * miss) / (floor2 + y7_${state} * y7_${state});`,
    );
  lines.push('      const error = worst * h * h * scale;');
  return lines.join('\n');
}

function denseLines(): string {
  const lines: string[] = [];
  for (const state of stepped)
    lines.push(
      `        const d2_${state} = y7_${state} - ${state};`,
      `        const d3_${state} = h * k1_${state} - d2_${state};`,
      `        const d4_${state} = d2_${state} - h * k7_${state} - d3_${state};`,
      `        const d5_${state} = h * (${weighted(DENSE, state)});`,
    );
  lines.push(
    '        while (point < pointCount && (points[point] as number) < next) {',
    '          const u = ((points[point] as number) - t) / h;',
    '          const v = 1 - u;',
  );
  states.forEach((state, at) => {
    const rate = decays.get(state);
    lines.push(
      rate === undefined
        ? `          out[at + ${at}] = ${state} + u * (d2_${state} + v * (d3_${state} + u * (d4_${state} + v * d5_${state})));`
        : `          out[at + ${at}] = ${state} === 0 ? 0 : ${state} * Math.exp(-${rate} * u * h);`,
    );
  });
  lines.push('          at += STATES;', '          point += 1;', '        }');
  return lines.join('\n');
}

/** The terms and slopes at one stage. `k1` outlives its step, so it is assigned and not declared. */
function slopeLines(stage: string, nameOf: (state: State) => string, indent: number): string {
  const rename = (word: string): string => {
    if (terms.some(([name]) => name === word)) return `${word}_${stage}`;
    return isState(word) ? nameOf(word) : word;
  };
  // The terms of the first stage stand in a block of the session's loop, those of later ones in the step's.
  const declared = terms.map(([name, text]) => `const ${name}_${stage} = ${inCode(inverted(text), rename)};`);
  const assigned = stepped.map((state) => {
    const slope = inCode(inverted(slopes[state]), rename);
    return stage === '1' ? `k1_${state} = ${slope};` : `const k${stage}_${state} = ${slope};`;
  });
  return [...declared, ...assigned].map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}

function weighted(weights: readonly string[], state: State): string {
  return weights.flatMap((weight, at) => (weight === '0' ? [] : [`(${weight}) * k${at + 1}_${state}`])).join(' + ');
}

function inCode(text: string, rename: (word: string) => string): string {
  return text.replaceAll(/[A-Za-z]\w*/g, (word) => (word === 'max' ? 'Math.max' : rename(word)));
}

function inverted(text: string): string {
  return divisors.reduce((changed, rate) => changed.replaceAll(`/ ${rate}`, `* per${rate}`), text);
}

function isState(word: string): word is State {
  return (states as readonly string[]).includes(word);
}

function each(line: (state: State) => string): string {
  return stepped.map(line).join('\n');
}
