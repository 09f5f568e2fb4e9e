import {
  EMERGENCY_NUMBER_FIELD,
  TEXTS_WITH_NUMBER,
  type approveUrgencyTexts,
  type readUrgencyTexts,
} from '@stipple/contract/urgency-texts';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { checkInDays, checkInQuestions, findSign, urgencyAt } from '@stipple/engine/triage';
import { addUrgencyText, listUrgencyTexts, type UrgencyTextRow } from '@stipple/record/check-ins/urgency-text';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { proposedTexts, textsOf } from './urgency-words.ts';

export async function readUrgencyTextsCommand(context: StaffContext): Answer<typeof readUrgencyTexts> {
  return ok(present(context, await listUrgencyTexts(context.scope)));
}

/** Whoever runs the practice says that these words may be shown to its patients. Earlier approvals stay. */
export async function approveUrgencyTextsCommand(
  context: StaffContext,
  { body: { version, texts } }: InputOf<typeof approveUrgencyTexts>,
): Answer<typeof approveUrgencyTexts> {
  const { scope, actor, now } = context;
  const withoutNumber = TEXTS_WITH_NUMBER.filter((urgency) => !texts[urgency].includes(EMERGENCY_NUMBER_FIELD));
  const fault = `does not hold ${EMERGENCY_NUMBER_FIELD}`;
  if (withoutNumber.length > 0)
    return fail(invalidRequest(withoutNumber.map((urgency) => ({ field: `texts.${urgency}`, fault }))));
  const isNew = await addUrgencyText(scope, {
    version: version + 1,
    texts,
    approved_by: actor.display_name,
    staff_id: actor.staff_id,
    licence: actor.licence,
    approved_at: instantText(now),
  });
  const rows = await listUrgencyTexts(scope);
  if (!isNew || rows[0]?.version !== version + 1) {
    const current = present(context, rows);
    return fail(
      problem('stale-version', `The texts are at version ${current.version} by now.`, { extra: { current } }),
    );
  }
  scope.audit({
    action: 'urgency-texts.approve',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { version: version + 1, texts },
  });
  return ok(present(context, rows));
}

function present({ practice }: StaffContext, rows: readonly UrgencyTextRow[]) {
  const [latest, ...earlier] = rows.map((row) => ({ ...row, texts: textsOf(row) }));
  const nothing = { version: 0, texts: proposedTexts, approved_by: null, licence: null, approved_at: null };
  return {
    ...(latest ?? nothing),
    proposed: proposedTexts,
    emergency_number: practice.emergency_number,
    country: practice.country,
    earlier,
    groups: groupsOfSigns(),
  };
}

/** The screens of the last check-in, which have every sign, with the urgency that each has on its first day. */
function groupsOfSigns() {
  return checkInQuestions(checkInDays.at(-1) ?? 28).map(({ code, title, questions }) => ({
    code,
    title,
    signs: questions.map((question) => {
      const sign = findSign(question.code);
      return { ...question, urgency: sign === null ? 'contact' : urgencyAt(sign, 24) };
    }),
  }));
}
