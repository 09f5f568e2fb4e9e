import { createPatientLink } from '@stipple/contract/aftercare';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { readPatient } from '@stipple/contract/patients';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import { checkInQuestions } from '@stipple/engine/triage';
import type { Stage } from './ask.ts';
import { minutesAfter } from './moment.ts';
import type { Moment } from './moment.ts';
import type { Session } from './treat.ts';

/** Gives the patient a link after the session and opens it on the phone. */
export async function handOverCompanion(stage: Stage, session: Session, when: Moment): Promise<void> {
  const { url } = await stage.ask({
    as: 'assistant',
    at: when,
    endpoint: createPatientLink,
    params: { session_id: session.session_id },
    body: { link_id: stage.newId(when), send_by_mail: false },
  });
  const { birth_date } = await stage.ask({
    as: 'assistant',
    at: when,
    endpoint: readPatient,
    params: { patient_id: session.patient_id },
  });
  await stage.ask({
    as: 'patient',
    at: minutesAfter(when, 3),
    endpoint: openLink,
    body: { link: url.slice(url.lastIndexOf('/') + 1), birth_date },
  });
}

/** Sends a check-in from the phone; groups not named in `ticked` are answered with *none of these*. */
export async function checkIn(
  stage: Stage,
  when: Moment,
  for_day: number,
  ticked: Readonly<Record<string, readonly string[]>>,
  note = '',
): Promise<ResponseOf<typeof answerCheckIn>> {
  const groups = Object.fromEntries(
    checkInQuestions(for_day).map((group) => {
      const yes = ticked[group.code];
      return [group.code, yes === undefined ? { none: true as const } : { yes: [...yes] }];
    }),
  );
  return stage.ask({
    as: 'patient',
    at: when,
    endpoint: answerCheckIn,
    body: { check_in_id: stage.newId(when), for_day, answers: { groups, note } },
  });
}
