import type { publishConsentText } from '@stipple/contract/consent-texts';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { publishConsentTextRow } from '@stipple/record/consents/consent-texts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { consentTextOfPractice, draftAtVersion } from './consent-text-of-practice.ts';

/** From now on the text is the one that is shown in its language, and no longer to be changed. */
export async function publishConsentTextCommand(
  { scope, actor, now }: StaffContext,
  { params: { text_id }, body: { version } }: InputOf<typeof publishConsentText>,
): Answer<typeof publishConsentText> {
  const text = await consentTextOfPractice(scope, text_id);
  if (!text.ok) return text;
  const draft = draftAtVersion(text.value, version);
  if (!draft.ok) return draft;
  const published = { by: actor.display_name, at: instantText(now) };
  if (!(await publishConsentTextRow(scope, { text_id, version }, published)))
    return fail(
      problem('stale-version', 'The draft was changed at the same moment.', { extra: { current: text.value } }),
    );
  const { label, language, asks_again } = draft.value;
  scope.audit({
    action: 'consent-texts.publish',
    subject_kind: 'consent-text',
    subject_id: text_id,
    patient_id: null,
    detail: { label, language, asks_again },
  });
  return consentTextOfPractice(scope, text_id);
}
