import { checkInSigns } from './check-in-signs.ts';
import type { CheckInGroupCode } from './check-in-signs.ts';

/** One screen of a check-in: several signs and an explicit *none of these*. A group left out is unknown, never "none". */
export type CheckInGroup = {
  readonly code: CheckInGroupCode;
  readonly title: string;
  readonly none_label: 'None of these';
  readonly questions: readonly CheckInQuestion[];
};

export type CheckInQuestion = { readonly code: string; readonly text: string; readonly red_flag: boolean };

/**
 * The screens for the check-in of a day, most urgent first. Lumps, marks and lines are asked from day 3 on; everything else
 * every time.
 */
export function checkInQuestions(day: number): readonly CheckInGroup[] {
  return groups
    .filter((group) => !(day < group.from_day))
    .map(({ code, title }) => ({
      code,
      title,
      none_label: 'None of these' as const,
      questions: checkInSigns
        .filter((sign) => sign.group === code)
        .map((sign) => ({ code: sign.code, text: sign.text, red_flag: sign.red_flag })),
    }));
}

const groups: readonly { readonly code: CheckInGroupCode; readonly title: string; readonly from_day: number }[] = [
  { code: 'right-now', title: 'Is any of this happening to you?', from_day: 0 },
  { code: 'new-signs', title: 'Has any of this come up since your session?', from_day: 0 },
  { code: 'later-signs', title: 'Do you see or feel any of these?', from_day: 3 },
  { code: 'usual-course', title: 'What can you still see or feel today?', from_day: 0 },
];
