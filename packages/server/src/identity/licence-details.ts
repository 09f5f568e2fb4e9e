import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Licence, type Result } from '@stipple/engine/kernel';

type Given = {
  readonly licence: Licence | null;
  readonly licence_number: string;
  readonly licence_valid_until: string | null;
};

type LicenceDetails = {
  readonly licence: Licence | null;
  readonly licence_number: string | null;
  readonly licence_valid_until: string | null;
};

/** A licence with its number and end as the record keeps them; number or end without a licence are a slip. */
export function licenceDetails(given: Given): Result<LicenceDetails, Problem> {
  const { licence, licence_number, licence_valid_until } = given;
  if (licence === null && (licence_number !== '' || licence_valid_until !== null)) {
    const fault = 'is missing although its number or end is given';
    return fail(problem('invalid-request', 'The licence is not clear.', { errors: [{ field: 'licence', fault }] }));
  }
  return ok({ licence, licence_number: licence_number === '' ? null : licence_number, licence_valid_until });
}
