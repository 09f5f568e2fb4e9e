import { describe, expect, it } from 'vitest';
import { forbids, saysOf } from './says-of.ts';
import { adverseEvents } from '../index.ts';
import type { AdverseEventExample, TickedExample } from '../index.ts';
import { changeInOutcome } from '../../outcome/index.ts';
import { checkPass } from '../../session/index.ts';
import { checkInQuestions, findSign, sortCheckIn } from '../../triage/index.ts';

describe.each(Object.values(adverseEvents))('adverse event $code', ({ code, examples: { accepting, refusing } }) => {
  it('is thought of, with its urgency, where it shows', () => {
    expect(heldAgainst(code, accepting)).toEqual(expectedOf(accepting));
    if (accepting.kind === 'ticked') expect(accepting.suspected).toBe(true);
  });

  it('is not read into what shows something else', () => {
    expect(heldAgainst(code, refusing)).toEqual(expectedOf(refusing));
    if (refusing.kind === 'ticked') expect(refusing.suspected).toBe(false);
    expect(expectedOf(refusing)).not.toEqual(expectedOf(accepting));
  });
});

function expectedOf(example: AdverseEventExample) {
  switch (example.kind) {
    case 'ticked':
      return { urgency: example.urgency, suspected: example.suspected };
    case 'reading':
      return { direction: example.direction };
    case 'pass':
      return { says: example.pass.says, forbids: example.pass.says.includes('device.refused') };
  }
}

function heldAgainst(code: string, example: AdverseEventExample) {
  switch (example.kind) {
    case 'ticked':
      return sorted(code, example);
    case 'reading': {
      const { scale, baseline, reading } = example;
      return { direction: changeInOutcome({ scale, baseline, reading }).direction };
    }
    case 'pass': {
      const findings = checkPass(example.pass);
      return { says: saysOf(findings, `zones.${example.pass.zone}.`), forbids: forbids(findings) };
    }
  }
}

/** Every group is answered: with the signs that belong to it, or with "none of these". */
function sorted(code: string, { day, hours_since, deepest_mm, signs }: TickedExample) {
  const groups = Object.fromEntries(
    checkInQuestions(day).map((group) => {
      const yes = signs.filter((sign) => group.questions.some((question) => question.code === sign));
      return [group.code, yes.length === 0 ? { none: true as const } : { yes }];
    }),
  );
  const { urgency, reasons } = sortCheckIn({ day, hours_since, deepest_mm, answers: { groups, note: '' } });
  return { urgency, suspected: reasons.some((reason) => findSign(reason.code)?.may_be.includes(code) === true) };
}
