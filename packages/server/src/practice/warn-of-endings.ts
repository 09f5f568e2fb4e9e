import { fail, ok, type CalendarDate } from '@stipple/engine/kernel';
import { withPracticeScope, type Database } from '@stipple/record';
import { noteExpiry } from '@stipple/record/practice/expiry';
import { findPractice } from '@stipple/record/practice/practice';
import { listStaff } from '@stipple/record/practice/staff';
import type { Temporal } from 'temporal-polyfill';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { Mail } from '../mail/mail.ts';
import { nearEndings, warningDue, type NearEnding } from './endings.ts';

type Room = { readonly db: Database; readonly mail: Mail; readonly clock: () => Temporal.Instant };

/**
 * Mails whoever holds a licence or an insurance that ends soon, and the owners, once for each warning. The note of it and
 * the mail belong together: a mail that does not leave takes the note back, and the next run tries again.
 */
export async function warnOfEndings({ db, mail, clock }: Room, practice_id: string): Promise<void> {
  if (!mail.is_on) return;
  const actor = { kind: 'job', actor_id: 'warn-of-endings', practice_id, role: null } as const;
  const due = await withPracticeScope(db, actor, async (scope) => {
    const practice = await findPractice(scope);
    if (practice === null || practice.is_demonstration) return null;
    const today = dayInZone(clock(), practice.time_zone);
    const owners = (await listStaff(scope)).filter(
      ({ role, withdrawn_at }) => role === 'owner' && withdrawn_at === null,
    );
    return { practice, today, owners, endings: await nearEndings(scope, today) };
  });
  for (const ending of due?.endings ?? []) {
    const days_before = warningDue(ending);
    if (due === null || days_before === null) continue;
    await withPracticeScope(db, actor, async (scope) => {
      if (!(await noteExpiry(scope, ending, { days_before, at: instantText(clock()) }))) return ok(true);
      const to = [...new Set([ending.email, ...due.owners.map(({ email }) => email)])];
      for (const address of to) {
        const sent = await mail.send({ to: address, ...words(ending, due.practice.name, due.today) });
        if (!sent.ok) return fail(sent.problem);
      }
      scope.audit({
        action: 'staff.warn-of-ending',
        subject_kind: 'staff',
        subject_id: ending.staff_id,
        patient_id: null,
        detail: { about: ending.about, valid_until: ending.valid_until, days_before },
      });
      return ok(true);
    });
  }
}

function words({ display_name, about, valid_until, days_left }: NearEnding, practice: string, today: CalendarDate) {
  const what = about === 'licence' ? 'licence' : 'insurance';
  const when = days_left < 0 ? `ended on ${valid_until}` : `is valid until ${valid_until}`;
  const subject = `${practice}: the ${what} of ${display_name} ${when}`;
  const effect =
    about === 'licence'
      ? 'From the day after, Stipple refuses what needs that licence.'
      : 'From the day after, Stipple warns, and refuses signatures where the practice has set it so.';
  const text = [
    `Today is ${today}. In ${practice} the ${what} of ${display_name} ${when}. ${effect}`,
    'The owner enters a new date under Practice, People.',
  ];
  return { subject, text: text.join('\n\n') };
}
