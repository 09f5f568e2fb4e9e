import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** What the patient has agreed to, as it stands on a day: true agreed, false refused or taken back, null never asked. */
export type PhotoUseNow = {
  readonly for_record: boolean | null;
  readonly for_teaching: boolean | null;
  readonly for_publication: boolean | null;
};

/** The newest consent speaks. Taken back, withdrawn or run out, a use is refused: nothing older comes back to life. */
export async function photoUseOf(scope: Scope, patient_id: string, today: string): Promise<PhotoUseNow> {
  const { rows } = await scope.prepared<PhotoUseNow>('photo-use-of-patient', NEWEST, [
    scope.practice_id,
    patient_id,
    today,
  ]);
  return rows[0] ?? { for_record: null, for_teaching: null, for_publication: null };
}

const standing = (purpose: string): string => `
  (c.photo_use ->> '${purpose}')::boolean
    and not exists (select from consent_withdrawal w where w.practice_id = $1 and w.consent_id = c.consent_id)
    and not exists (select from consent_photo_withdrawal t
                     where t.practice_id = $1 and t.consent_id = c.consent_id and t.purpose = '${purpose}')
    and (c.expires_on is null or c.expires_on >= $3::date) as ${purpose}`;

const NEWEST = `
  select ${standing('for_record')}, ${standing('for_teaching')}, ${standing('for_publication')}
    from consent c where c.practice_id = $1 and ${ofPerson('c.patient_id', '$2')}
   order by c.signed_at desc, c.consent_id desc limit 1`;
