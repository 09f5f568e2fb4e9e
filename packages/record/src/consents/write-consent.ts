import type { Scope } from '../practice-scope.ts';
import type { ConsentRow } from './read-consents.ts';

export type NewConsent = Omit<ConsentRow, 'withdrawn_at' | 'photo_withdrawals'> & { readonly staff_id: string };

export type NewWithdrawal = {
  readonly consent_id: string;
  readonly reason: string;
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

/** False where the identifier is taken. */
export async function insertConsent(scope: Scope, consent: NewConsent): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('consent')
    .values({
      ...consent,
      practice_id: scope.practice_id,
      sections: JSON.stringify(consent.sections),
      risk_lines: JSON.stringify(consent.risk_lines),
      signature: JSON.stringify(consent.signature),
      photo_use: JSON.stringify(consent.photo_use),
      witness: jsonOrNull(consent.witness),
      interpreter: jsonOrNull(consent.interpreter),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** False where it was withdrawn before. */
export async function insertWithdrawal(scope: Scope, withdrawal: NewWithdrawal): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('consent_withdrawal')
    .values({ ...withdrawal, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export type NewPhotoWithdrawal = NewWithdrawal & { readonly purpose: string };

/** False where this use was taken back before. */
export async function insertPhotoWithdrawal(scope: Scope, withdrawal: NewPhotoWithdrawal): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('consent_photo_withdrawal')
    .values({ ...withdrawal, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** An absent person is an SQL null, never the JSON one. */
function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
