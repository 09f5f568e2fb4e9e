import { expand, grouped, scalarText } from './expand-slope.ts';
import type { Expanded, Sum } from './expand-slope.ts';
import { rates, slopes, states, terms } from './model.ts';
import type { State } from './model.ts';

/**
 * Writes the integrator of the model as TypeScript: each step is the Taylor series of all states around its beginning, every
 * coefficient a local number, nothing allocated. The series is its own dense output, and its last two coefficients say how far
 * it holds, so that no step is ever taken back.
 */
export function integratorText(): string {
  return [head(), slopesFunction(), integrateFunction()].join('\n');
}

/** Of 8 to 24 the order that needs the least work for a millionth: measured. */
const ORDER = 10;

/** The first state jumps at a session and decays by itself; a trace of it too small to matter is let go, for it would keep steps short. */
const [JUMPS] = states;
const expandedTerms = terms.map(([name, text]) => ({ name, expanded: expand(text) }));
const expandedSlopes = states.map((state) => ({ state, groups: grouped(sumOf(expand(slopes[state]))) }));
/** Rates that something is divided by: their inverse is taken once. */
const divisors = rates.filter((rate) =>
  [...terms.map(([, text]) => text), ...Object.values(slopes)].some((text) => text.includes(`/ ${rate}`)),
);

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

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * \`value ** -root\` within a hundredth, which is enough for the length of a step: the exponent of a number, and what
 * follows it, are nearly its logarithm. Far cheaper than a power.
 */
function shorter(value: number, root: number): number {
  number[0] = value;
  words[high] = 0x3ff00000 + root * (0x3ff00000 - (words[high] as number));
  return number[0] as number;
}
`;
}

/** The whole system as one plain function: for whoever wants to integrate it another way. */
function slopesFunction(): string {
  return `/** The change per day of all states \`y\` into \`dy\`, under the rates \`p\`. */
export function slopesOf(y: ArrayLike<number>, p: ArrayLike<number>, dy: { [at: number]: number }): void {
${states.map((state, at) => `  const ${state} = y[${at}] as number;`).join('\n')}
${rates.map((rate, at) => `  const ${rate} = p[${at}] as number;`).join('\n')}
${terms.map(([name, text]) => `  const ${name} = ${text.replaceAll('max(', 'Math.max(')};`).join('\n')}
${states.map((state, at) => `  dy[${at}] = ${slopes[state].replaceAll('max(', 'Math.max(')};`).join('\n')}
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
${divisors.map((rate) => `  const per${rate} = 1 / ${rate};`).join('\n')}
${scalars().join('\n')}
  const floor2 = 1e-6;
  const per_tolerance2 = 1 / (tolerance * tolerance);
  const trace = 1e-4 * tolerance;
  const pointCount = points.length;
  const sessionCount = sessions.length;
${states.map((state) => `  let ${state} = 0;`).join('\n')}
  let t = 0;
  let session = 0;
  let point = 0;
  let at = outAt;
  let steps = 0;
  while (point < pointCount) {
    while (session < sessionCount && (sessions[session] as number) <= t) {
      ${JUMPS} += doses[dosesAt + session] as number;
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
    while (t < end) {
      steps += 1;
      if (steps > mostSteps) return TOO_MANY_STEPS;
${Array.from({ length: ORDER }, (_, order) => orderLines(order)).join('\n')}
${states.map((state) => `      const per_${state} = 1 / (floor2 + ${state} * ${state});`).join('\n')}
      const last2 = ${squares(ORDER)};
      const before2 = ${squares(ORDER - 1)};
      if (!(last2 + before2 < Infinity)) return NOT_FINITE;
      const left = end - t;
      const reach = Math.min(${rootText('before2', ORDER - 1)}, ${rootText('last2', ORDER)});
      const isLast = reach * 1.0001 >= left;
      const h = isLast ? left : reach * 2 > left ? left * 0.5 : reach;
      if (!(h > 1e-12)) return STEP_TOO_SMALL;
      const next = isLast ? end : t + h;
      while (point < pointCount && (points[point] as number) < next) {
        const u = (points[point] as number) - t;
${states.map((state, at) => `        out[at + ${at}] = ${polynomial(state, 'u')};`).join('\n')}
        at += STATES;
        point += 1;
      }
${states.map((state) => `      ${state} = ${polynomial(state, 'h')};`).join('\n')}
      if (${JUMPS} < trace) ${JUMPS} = 0;
      t = next;
    }
  }
  return steps;
}
`;
}

/** What of an equation does not move, computed once for a person. */
function scalars(): readonly string[] {
  const ofTerms = expandedTerms.flatMap(({ name, expanded: { top, bottom } }) => [
    ...scalarsOf(name, grouped(top)),
    ...(bottom === null ? [] : scalarsOf(`${name}_below`, grouped(bottom))),
  ]);
  return [...ofTerms, ...expandedSlopes.flatMap(({ state, groups }) => scalarsOf(state, groups))];
}

function scalarsOf(name: string, groups: ReadonlyMap<string, Sum>): readonly string[] {
  return [...groups].flatMap(([moving, sum]) =>
    isOne(sum) ? [] : [`  const ${scalarName(name, moving)} = ${scalarText(sum)};`],
  );
}

function scalarName(name: string, moving: string): string {
  return `${name}_by${moving === '' ? '' : `_${moving.replaceAll(' ', '_')}`}`;
}

function isOne(sum: Sum): boolean {
  return scalarText(sum) === '1';
}

/** The coefficients of one order of everything that moves, from those of the orders before. */
function orderLines(order: number): string {
  const lines: string[] = [];
  const written = new Set<string>();
  const coefficient = (moving: string): string => {
    const [one = '', other] = moving.split(' ');
    if (other === undefined) return at(one, order);
    const name = `${one}_${other}_${order}`;
    if (!written.has(name)) lines.push(`      const ${name} = ${convolution(one, other, order)};`);
    written.add(name);
    return name;
  };
  const sumText = (name: string, groups: ReadonlyMap<string, Sum>): string =>
    [...groups]
      .filter(([moving]) => moving !== '' || order === 0)
      .map(([moving, sum]) => {
        const scalar = isOne(sum) ? null : scalarName(name, moving);
        if (moving === '') return scalar ?? '1';
        return scalar === null ? coefficient(moving) : `${scalar} * ${coefficient(moving)}`;
      })
      .join(' + ');
  for (const { name, expanded } of expandedTerms)
    lines.push(...termLines(name, expanded, order, (which, sum) => sumText(which, grouped(sum))));
  for (const { state, groups } of expandedSlopes)
    lines.push(
      `      const ${at(state, order + 1)} = (${sumText(state, groups)})${order === 0 ? '' : ` * ${1 / (order + 1)}`};`,
    );
  return lines.join('\n');
}

/** A quotient q of a by b: q b = a, order by order. */
function termLines(
  name: string,
  { top, bottom }: Expanded,
  order: number,
  sumText: (name: string, sum: Sum) => string,
): readonly string[] {
  const above = sumText(name, top);
  if (bottom === null) return [`      const ${at(name, order)} = ${above};`];
  const below = `      const ${name}_below_${order} = ${sumText(`${name}_below`, bottom)};`;
  if (order === 0)
    return [
      below,
      `      const ${name}_per = 1 / ${name}_below_0;`,
      `      const ${at(name, 0)} = (${above}) * ${name}_per;`,
    ];
  const before = Array.from(
    { length: order },
    (_, index) => `${name}_below_${index + 1} * ${at(name, order - 1 - index)}`,
  );
  return [below, `      const ${at(name, order)} = (${above} - ${before.join(' - ')}) * ${name}_per;`];
}

/** The coefficient of a product of two series; that of a square has each pair once. */
function convolution(one: string, other: string, order: number): string {
  const pairs = Array.from({ length: order + 1 }, (_, index) => [index, order - index] as const);
  if (one !== other) return pairs.map(([a, b]) => `${at(one, a)} * ${at(other, b)}`).join(' + ');
  const twice = pairs.filter(([a, b]) => a < b).map(([a, b]) => `${at(one, a)} * ${at(one, b)}`);
  const middle = order % 2 === 0 ? [`${at(one, order / 2)} * ${at(one, order / 2)}`] : [];
  return [...(twice.length === 0 ? [] : [`2 * (${twice.join(' + ')})`]), ...middle].join(' + ');
}

/** Coefficient of one order; that of a state at order 0 is the state. */
function at(name: string, order: number): string {
  return order === 0 && isState(name) ? name : `${name}_${order}`;
}

function squares(order: number): string {
  return states.map((state) => `${at(state, order)} * ${at(state, order)} * per_${state}`).join(' + ');
}

/** How far a step may go by the square of a coefficient of this order. */
function rootText(square: string, order: number): string {
  return `shorter(${square} * per_tolerance2, ${1 / (2 * order)})`;
}

function polynomial(state: State, by: string): string {
  let text = at(state, ORDER);
  for (let order = ORDER - 1; order > 0; order -= 1) text = `(${at(state, order)} + ${by} * ${text})`;
  return `${state} + ${by} * ${text}`;
}

function sumOf({ top, bottom }: Expanded): Sum {
  if (bottom !== null) throw new Error('a slope is a quotient: give it a name of its own');
  return top;
}

function isState(word: string): word is State {
  return (states as readonly string[]).includes(word);
}
