import { endPlan } from '@stipple/contract/treatment-plans';
import type { AnswerValue } from '@stipple/engine/catalog';
import { addDays } from '@stipple/engine/kernel';
import type { Stage, Story } from '../ask.ts';
import { measure } from '../course.ts';
import { at } from '../moment.ts';
import type { Moment } from '../moment.ts';
import { people } from '../people.ts';
import { treat } from '../treat.ts';
import { wishes } from '../wishes.ts';
import { runCourse } from './in-treatment.ts';
import type { Course } from './in-treatment.ts';

const scars = (grade: number) => ({ 'goodman-baron-qualitative': { grade } });

/** People without whom a report has little to count: a second operator, courses given up, limits set aside with a reason. */
export const counted: readonly Story[] = [
  {
    shows: 'completed with the owner, scars one grade better',
    tell: async (stage) => {
      const course = await runCourse(stage, people.petra, wishes.acneScars, [-232, -203, -174], scars(3), 'owner');
      await reviewScars(stage, course, 2, at(-82, '11:00'));
      await end(stage, course, 'completed', 'Goal reached.');
    },
  },
  {
    shows: 'given up by the patient after two sessions',
    tell: async (stage) => {
      const course = await runCourse(stage, people.samuel, wishes.acneScars, [-190, -161], scars(4), 'owner');
      await reviewScars(stage, course, 4, at(-70, '11:00'));
      await end(stage, course, 'patient-wish', 'Moved to another city.');
    },
  },
  {
    shows: 'one session, and never came back',
    tell: async (stage) => {
      await runCourse(stage, people.olga, wishes.acneScars, [-160], scars(3));
    },
  },
  {
    shows: 'treated after a physician set a deferral aside',
    tell: async (stage) => {
      const course = await runCourse(stage, people.jan, wishes.wrinkles, [-66], {});
      const said: Record<string, AnswerValue> = {
        'sunburn-or-tan': { kind: 'yes-no', yes: true },
        'sunburn-or-tan.last-on': {
          kind: 'date',
          date: addDays(stage.today, -48) as unknown as Extract<AnswerValue, { kind: 'date' }>['date'],
        },
        'sunburn-or-tan.still-visible': { kind: 'yes-no', yes: false },
      };
      const text = 'One hour of sun through a window eleven days ago; the skin has its own colour.';
      const setAside = { rule: 'sunburn-or-tan.recent', text };
      await treat(stage, { ...course, by: 'owner', when: at(-37, '14:00'), said, setAside });
    },
  },
  {
    shows: 'needled above a ceiling with a reason',
    tell: async (stage) => {
      const course = await runCourse(stage, people.marta, wishes.acneScarsWide, [-96], scars(2), 'owner');
      const deeper = {
        zone: 'temples',
        depth_mm: 1.25,
        because: 'Rolling scars at the hairline, thick skin on palpation.',
      };
      await treat(stage, { ...course, by: 'owner', when: at(-67, '10:00'), deeper });
    },
  },
];

function reviewScars(stage: Stage, { plan }: Course, grade: number, when: Moment): Promise<void> {
  return measure(stage, plan, { scale: 'goodman-baron-qualitative', items: { grade }, occasion: 'review', when });
}

async function end(stage: Stage, { plan }: Course, why: 'completed' | 'patient-wish', text: string): Promise<void> {
  const { plan_id, version } = plan;
  const when = at(-70, '11:30');
  await stage.ask({ as: 'owner', at: when, endpoint: endPlan, params: { plan_id }, body: { version, why, text } });
}
