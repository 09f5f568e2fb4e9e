import { addDays } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { AnswerValue } from '@stipple/engine/catalog';
import type { Story } from '../ask.ts';
import { answerIntake, assessNow, consult, consentTo, decide, enrol, planFor } from '../course.ts';
import { at } from '../moment.ts';
import { people } from '../people.ts';
import { book, wait } from '../visits.ts';
import { wishes } from '../wishes.ts';

const yes: AnswerValue = { kind: 'yes-no', yes: true };
const no: AnswerValue = { kind: 'yes-no', yes: false };
const dontKnow: AnswerValue = { kind: 'dont-know' };
const onDay = (today: CalendarDate, day: number): AnswerValue => ({
  kind: 'date',
  date: addDays(today, day) as unknown as Extract<AnswerValue, { kind: 'date' }>['date'],
});

/** People who are not being treated yet: new, waiting, refused, open, planned. */
export const beforeTreatment: readonly Story[] = [
  {
    shows: 'a new enquiry with a consultation today',
    tell: async (stage) => {
      const patient_id = await enrol(stage, people.adele, at(-1, '16:20'));
      await book(stage, patient_id, 'consultation', 0, '09:30', 'Asked by phone about acne scars');
    },
  },
  {
    shows: 'a new enquiry with a consultation tomorrow',
    tell: async (stage) => {
      const patient_id = await enrol(stage, people.bogdan, at(-2, '11:05'));
      await book(stage, patient_id, 'consultation', 1, '14:00');
      await wait(stage, patient_id, 'consultation', 'Would rather come today, lives around the corner');
    },
  },
  {
    shows: 'a walk-in of today without any answers',
    tell: async (stage) => {
      const patient_id = await enrol(stage, people.mateo, at(0, '08:10'));
      await book(stage, patient_id, 'walk-in', 0, null, 'Came in without an appointment');
    },
  },
  {
    shows: 'deferred until a date after a recent sunburn',
    tell: async (stage) => {
      const { assessment } = await consult(stage, people.eilidh, wishes.wrinkles, at(-2, '10:00'), {
        'sunburn-or-tan': yes,
        'sunburn-or-tan.last-on': onDay(stage.today, -5),
        'sunburn-or-tan.still-visible': no,
      });
      await decide(stage, assessment, at(-2, '10:20'), 'Back once the skin has its own colour again.');
    },
  },
  {
    shows: 'deferred until a date after botulinum toxin in the field',
    tell: async (stage) => {
      const { assessment } = await consult(stage, people.gwen, wishes.wrinkles, at(-1, '15:00'), {
        'botulinum-toxin': yes,
        'botulinum-toxin.last-on': onDay(stage.today, -6),
      });
      await decide(stage, assessment, at(-1, '15:25'), 'New date offered after the window.');
    },
  },
  {
    shows: 'unsuitable while pregnant',
    tell: async (stage) => {
      const { assessment } = await consult(stage, people.joana, wishes.striae, at(-3, '09:00'), { pregnancy: yes });
      await decide(stage, assessment, at(-3, '09:25'), 'Elective; to be discussed again after weaning.');
    },
  },
  {
    shows: 'unsuitable: a history of keloid',
    tell: async (stage) => {
      const { assessment } = await consult(stage, people.kwame, wishes.acneScars, at(-6, '13:00'), { keloid: yes });
      await decide(stage, assessment, at(-6, '13:20'), 'Letter to the dermatologist offered.');
    },
  },
  {
    shows: 'cannot tell: two questions are open',
    tell: async (stage) => {
      await consult(stage, people.deniz, wishes.acneScars, at(0, '08:20'), {
        isotretinoin: dontKnow,
        'active-infection': dontKnow,
      });
    },
  },
  {
    shows: 'cannot tell: the date of the last isotretinoin capsule is not known',
    tell: async (stage) => {
      await consult(stage, people.yara, wishes.acneScarsWide, at(-1, '12:10'), {
        isotretinoin: yes,
        'isotretinoin.taking-now': no,
      });
    },
  },
  {
    shows: 'referred: ice-pick scars',
    tell: async (stage) => {
      const { assessment } = await consult(stage, people.viktor, wishes.icePick, at(-8, '10:30'));
      await decide(stage, assessment, at(-8, '10:50'), 'Referred to dermatology with photographs.');
    },
  },
  {
    shows: 'a plan in draft',
    tell: async (stage) => {
      const { patient_id, assessment } = await consult(stage, people.rosa, wishes.neck, at(0, '08:25'));
      await decide(stage, assessment, at(0, '08:45'), '');
      await planFor(stage, patient_id, assessment, wishes.neck, at(0, '08:47'), 'draft');
    },
  },
  {
    shows: 'planned, consented, first session today',
    tell: async (stage) => {
      const { patient_id, assessment } = await consult(stage, people.carmen, wishes.acneScarsWide, at(-9, '11:00'));
      await decide(
        stage,
        assessment,
        at(-9, '11:20'),
        'Darker skin: shallower first session, see again at four weeks.',
      );
      const plan = await planFor(stage, patient_id, assessment, wishes.acneScarsWide, at(-9, '11:25'));
      await consentTo(stage, plan, at(-9, '11:40'));
      await answerIntake(stage, patient_id, people.carmen, wishes.acneScarsWide, at(0, '08:28'));
      await assessNow(stage, patient_id, wishes.acneScarsWide, at(0, '08:30'));
      await book(stage, patient_id, 'session', 0, '10:15');
    },
  },
  {
    shows: 'planned, consent not signed yet, session this week',
    tell: async (stage) => {
      const { patient_id, assessment } = await consult(stage, people.oskar, wishes.hair, at(-4, '17:00'));
      await decide(stage, assessment, at(-4, '17:20'), '');
      await planFor(stage, patient_id, assessment, wishes.hair, at(-4, '17:25'));
      const entry = await wait(stage, patient_id, 'session', 'Any afternoon of this week', at(-4, '17:35'));
      await book(stage, patient_id, 'session', 2, '16:00', '', entry);
    },
  },
];
