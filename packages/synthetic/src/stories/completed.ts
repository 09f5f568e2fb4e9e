import { endPlan } from '@stipple/contract/treatment-plans';
import type { Story } from '../ask.ts';
import { measure } from '../course.ts';
import { at } from '../moment.ts';
import { people } from '../people.ts';
import { book } from '../visits.ts';
import { wishes } from '../wishes.ts';
import { runCourse } from './in-treatment.ts';

/** People whose series is done: with a measured outcome, with none to tell, and with a review that is due. */
export const completed: readonly Story[] = [
  {
    shows: 'completed, scars one grade better',
    tell: async (stage) => {
      const course = await runCourse(stage, people.wanda, wishes.acneScars, [-280, -251, -222], {
        'goodman-baron-qualitative': { grade: 4 },
      });
      await measure(stage, course.plan, {
        scale: 'goodman-baron-qualitative',
        items: { grade: 3 },
        occasion: 'review',
        when: at(-130, '09:30'),
      });
      await measure(stage, course.plan, {
        scale: 'goodman-baron-qualitative',
        items: { grade: 2 },
        occasion: 'review',
        when: at(-40, '09:30'),
      });
      await measure(stage, course.plan, {
        scale: 'gais-patient',
        items: { improvement: 2 },
        occasion: 'review',
        when: at(-40, '09:35'),
      });
      await stage.ask({
        as: 'practitioner',
        at: at(-40, '09:50'),
        endpoint: endPlan,
        params: { plan_id: course.plan.plan_id },
        body: { version: course.plan.version, why: 'completed', text: 'Goal reached. Patient content.' },
      });
    },
  },
  {
    shows: 'completed, no change that can be told apart',
    tell: async (stage) => {
      const course = await runCourse(stage, people.zoltan, wishes.acneScars, [-262, -233, -204], {
        'goodman-baron-qualitative': { grade: 3 },
      });
      await measure(stage, course.plan, {
        scale: 'goodman-baron-qualitative',
        items: { grade: 3 },
        occasion: 'review',
        when: at(-20, '16:00'),
      });
      await measure(stage, course.plan, {
        scale: 'gais-patient',
        items: { improvement: 4 },
        occasion: 'review',
        when: at(-20, '16:05'),
      });
      await stage.ask({
        as: 'practitioner',
        at: at(-20, '16:20'),
        endpoint: endPlan,
        params: { plan_id: course.plan.plan_id },
        body: {
          version: course.plan.version,
          why: 'stop-rule',
          text: 'No grade change after the series; stop rule of the plan.',
        },
      });
    },
  },
  {
    shows: 'series done, review due today',
    tell: async (stage) => {
      const course = await runCourse(stage, people.ximena, wishes.acneScarsWide, [-184, -155, -126], {
        'goodman-baron-qualitative': { grade: 3 },
      });
      await book(stage, course.patient_id, 'review', 0, '15:00');
    },
  },
  {
    shows: 'series done, review overdue',
    tell: async (stage) => {
      await runCourse(stage, people.bettina, wishes.wrinkles, [-240, -211, -182, -153], {});
    },
  },
  {
    shows: 'series under way with a pause',
    tell: async (stage) => {
      await runCourse(stage, people.amara, wishes.pigment, [-75, -46], {});
    },
  },
];
