import { assertNever } from '@stipple/engine/kernel';
import { partialDateText } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { say } from '../../text/texts.ts';
import type { IntakeQuestion, SaidValue } from './intake-course.ts';

const t = say(portalText);

/** An answer as the patient gave it. */
export function answerInWords({ choices, unit }: Pick<IntakeQuestion, 'choices' | 'unit'>, value: SaidValue): string {
  switch (value.kind) {
    case 'yes-no':
      return t(value.yes ? 'answer.yes' : 'answer.no');
    case 'date':
      return partialDateText(value.date);
    case 'choice':
      return choices.find(({ code }) => code === value.choice)?.label ?? value.choice;
    case 'number':
      return `${value.number} ${unit ?? ''}`.trim();
    case 'dont-know':
      return t('answer.dont-know');
    default:
      return assertNever(value);
  }
}
