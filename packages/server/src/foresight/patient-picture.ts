import type { Band } from '@stipple/engine/dosimetry';
import type { ComparedPlan, Comparison, PlanDifference } from '@stipple/engine/healing';
import { pictureWords, planTitle, tableNote, visitsFacts, whatItIs, whichDoesMore } from './patient-words.ts';
import type { VisitsCompared } from './visits-compared.ts';

/** Bands over time, small and beside each other on one scale, ready to be drawn: no phone computes anything. */
export type PatientPicture = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Height at which nothing has changed. */
  readonly rest_y: number;
  readonly up: string;
  readonly rest: string;
  readonly along: string;
  readonly months: readonly { readonly x: number; readonly words: string }[];
  readonly plans: readonly {
    readonly title: string;
    /** Read aloud in place of the drawing. */
    readonly spoken: string;
    readonly facts: readonly string[];
    /** Path of the band. */
    readonly band: string;
    readonly visits: readonly number[];
  }[];
  readonly verdicts: readonly string[];
  readonly table: {
    readonly note: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
};

const [WIDTH, HEIGHT] = [320, 184];
const PLACE = { left: 12, right: 12, top: 28, bottom: 52 } as const;
const MONTH = 30.44;
/** The scale of the table: its highest is the highest of the picture. */
const STEPS = 10;

/** Composes the picture of a comparison in words that somebody of twelve can read; null where a number is none. */
export function patientPicture(compared: VisitsCompared, comparison: Comparison): PatientPicture | null {
  const bands = comparison.plans.flatMap(({ course }) => course.bands.improvement);
  const values = bands.flatMap(({ low, high }) => [low, high]);
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  const scale = scaleOf(values, comparison);
  const months = monthsOf(scale.last);
  return {
    title: pictureWords.title,
    paragraphs: whatItIs(comparison.people, compared.is_assumed),
    width: WIDTH,
    height: HEIGHT,
    rest_y: scale.y(0),
    up: pictureWords.up,
    rest: pictureWords.rest,
    along: pictureWords.along,
    months: months
      .filter((month) => month % 2 === 0 || months.length < 8)
      .map((month) => ({ x: scale.x(month * MONTH), words: String(month) })),
    plans: comparison.plans.map((plan, at) => planDrawing(compared, plan, at, scale)),
    verdicts: versusMost(comparison).map((difference) => whichDoesMore(difference, compared.visits)),
    table: {
      note: tableNote(STEPS),
      head: [pictureWords.month, ...compared.visits.map((count, at) => planTitle(count, at === compared.planned))],
      rows: months.map((month) => [
        String(month),
        ...comparison.plans.map(({ course }) => stepsAt(course, month * MONTH, scale.most)),
      ]),
    },
  };
}

type Scale = {
  readonly last: number;
  readonly most: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
};

function scaleOf(values: readonly number[], { plans }: Comparison): Scale {
  const last = Math.max(1, ...plans.flatMap(({ course }) => [...course.points]));
  const [least, most] = [Math.min(0, ...values), Math.max(0.01, ...values)];
  const [floor, ceiling] = [HEIGHT - PLACE.bottom, PLACE.top];
  return {
    last,
    most,
    x: (day) => tenth(PLACE.left + (day / last) * (WIDTH - PLACE.left - PLACE.right)),
    y: (value) => tenth(floor - ((value - least) / (most - least)) * (floor - ceiling)),
  };
}

function planDrawing(
  compared: VisitsCompared,
  plan: ComparedPlan,
  at: number,
  { x, y, most }: Scale,
): PatientPicture['plans'][number] {
  const { points, bands } = plan.course;
  const upper = bands.improvement.map(({ high }, place) => `${x(points[place] ?? 0)},${y(high)}`);
  const lower = bands.improvement.map(({ low }, place) => `${x(points[place] ?? 0)},${y(low)}`).toReversed();
  const count = compared.visits[at] ?? plan.visits;
  const end = bands.improvement.at(-1);
  const title = planTitle(count, at === compared.planned);
  return {
    title,
    spoken: `${title}. ${pictureWords.spoken(stepsWords(end, most), STEPS)}`,
    facts: visitsFacts(plan, compared.interval_days),
    band: `M${[...upper, ...lower].join(' L')} Z`,
    visits: (compared.wish.plans[at]?.session_days ?? []).map(x),
  };
}

/** Each plan with fewer visits against the one with most. */
function versusMost({ plans, differences }: Comparison): readonly PlanDifference[] {
  return differences.filter(({ second }) => second === plans.length - 1);
}

function monthsOf(last: number): readonly number[] {
  return Array.from({ length: Math.floor(last / MONTH) + 1 }, (_, at) => at);
}

function stepsAt({ points, bands }: ComparedPlan['course'], day: number, most: number): string {
  const nearest = points.reduce(
    (best, one, at) => (Math.abs(one - day) < Math.abs((points[best] ?? 0) - day) ? at : best),
    0,
  );
  return stepsWords(bands.improvement[nearest], most);
}

function stepsWords(band: Band | undefined, most: number): string {
  const step = (value: number): number => Math.max(0, Math.round((value / most) * STEPS));
  return band === undefined ? '' : pictureWords.range(step(band.low), step(band.high));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
