import type { saveConsentText } from '@stipple/contract/consent-texts';
import { problem } from '@stipple/contract/problems';
import { fail } from '@stipple/engine/kernel';
import { insertConsentText, listConsentTextRows, updateConsentText } from '@stipple/record/consents/consent-texts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { consentTextOfPractice, draftAtVersion } from './consent-text-of-practice.ts';
import { placeholderFaults } from './fill-placeholders.ts';
import { BUILT_IN } from './text-in-use.ts';

/** Writes a draft: new where no version is given, else over the version that its writer saw. */
export async function saveConsentTextCommand(
  { scope, actor, now }: StaffContext,
  { body: { text_id, version, ...content } }: InputOf<typeof saveConsentText>,
): Answer<typeof saveConsentText> {
  const faults = placeholderFaults(content.sections);
  if (faults.length > 0) return fail(invalidRequest(faults));
  const labels = [BUILT_IN, ...(await listConsentTextRows(scope))];
  const taken = labels.some(
    (text) => text.text_id !== text_id && text.label === content.label && text.language === content.language,
  );
  if (taken)
    return fail(invalidRequest([{ field: 'label', fault: `${content.label} is another text of this language` }]));
  const edited = { by: actor.display_name, at: instantText(now) };
  if (version === null) {
    await insertConsentText(scope, text_id, content, edited);
  } else {
    const text = await consentTextOfPractice(scope, text_id);
    if (!text.ok) return text;
    const draft = draftAtVersion(text.value, version);
    if (!draft.ok) return draft;
    if (!(await updateConsentText(scope, { text_id, version }, content, edited)))
      return fail(
        problem('stale-version', 'The draft was changed at the same moment.', { extra: { current: text.value } }),
      );
  }
  scope.audit({
    action: 'consent-texts.save',
    subject_kind: 'consent-text',
    subject_id: text_id,
    patient_id: null,
    detail: { label: content.label, language: content.language },
  });
  return consentTextOfPractice(scope, text_id);
}
