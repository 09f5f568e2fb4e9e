import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** A consent exactly as it was signed. */
export type ConsentRow = {
  readonly consent_id: string;
  readonly patient_id: string;
  readonly plan_id: string;
  readonly text_version: string;
  readonly language: string;
  readonly title: string;
  /** JSON, as is whatever is unknown here. */
  readonly sections: unknown;
  readonly risk_lines: unknown;
  readonly photo_question: string;
  readonly rationale: string;
  readonly explained_by: string | null;
  readonly witness: unknown;
  readonly interpreter: unknown;
  readonly signature: unknown;
  readonly photo_use: unknown;
  readonly photo_withdrawals: unknown;
  readonly taken_by: string;
  readonly signed_at: string;
  /** The last day on which it stands, or null. */
  readonly expires_on: CalendarDate | null;
  /** Null while it stands. */
  readonly withdrawn_at: string | null;
};

/** Null where this practice has no such consent. */
export async function readConsentRow(scope: Scope, consent_id: string): Promise<ConsentRow | null> {
  const { rows } = await scope.prepared<ConsentRow>(
    'consents-consent',
    `${SELECT} where c.practice_id = $1 and c.consent_id = $2`,
    [scope.practice_id, consent_id],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function listConsentRows(scope: Scope, patient_id: string): Promise<readonly ConsentRow[]> {
  const { rows } = await scope.prepared<ConsentRow>(
    'consents-of-patient',
    `${SELECT} where c.practice_id = $1 and ${ofPerson('c.patient_id', '$2')} order by c.signed_at desc, c.consent_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

const SELECT = `
  select c.consent_id, c.patient_id, c.plan_id, c.text_version, c.language, c.title, c.sections, c.risk_lines,
         c.photo_question, c.rationale, c.explained_by, c.witness, c.interpreter, c.signature, c.photo_use,
         c.taken_by, c.signed_at, c.expires_on, w.at as withdrawn_at,
         (select coalesce(json_agg(json_build_object('purpose', p.purpose, 'reason', p.reason, 'by', p.by_name,
                                                     'at', p.at)
                                   order by p.at, p.purpose), '[]')
            from consent_photo_withdrawal p
           where p.practice_id = $1 and p.consent_id = c.consent_id) as photo_withdrawals
    from consent c
    left join consent_withdrawal w on w.practice_id = $1 and w.consent_id = c.consent_id`;
