import type { IndicationEntry } from '@stipple/engine/catalog';
import type { PracticeFacts } from '../access/practice-facts.ts';
import type { PatientPicture } from '../foresight/patient-picture.ts';
import { expectationsOf } from '../portal/expectations/expectations-of.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import { demonstrationMark, type PrintedDocument, type PrintedLine, type PrintedSection } from './printed-document.ts';

export type ExpectationsInput = {
  readonly practice: PracticeFacts;
  readonly patient: { readonly given_name: string; readonly family_name: string };
  readonly plan: Pick<PlanOnTheWire, 'state' | 'sessions_planned' | 'interval_days'>;
  readonly indication: IndicationEntry;
  /** Null where pictures are switched off, or nobody could draw one honestly. */
  readonly picture: PatientPicture | null;
  /** Share of the skin close to a needle hole after one visit; null where it was not computed. */
  readonly share_covered: number | null;
};

/** What to expect, for paper: the words of the patient's phone, and the picture with its words. */
export function expectationsSheet({
  practice,
  patient,
  plan,
  indication,
  picture,
  share_covered,
}: ExpectationsInput): PrintedDocument {
  const name = `${patient.given_name} ${patient.family_name}`;
  const sections = expectationsOf(indication).map(({ title, paragraphs }): PrintedSection => ({
    heading: title,
    lines: paragraphs.map(plain),
  }));
  const drawn = picture === null ? [] : [pictureSection(picture, share_covered)];
  return {
    title: `What to expect: needling for ${indication.plain_name}`,
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `For ${name}. Take your time. Write down what you want to ask.`,
      `${plan.state === 'agreed' ? 'Your plan' : 'A draft of your plan'}: ${inWords(plan)}.`,
    ],
    sections: [...sections.slice(0, WORDS_FIRST), ...drawn, ...sections.slice(WORDS_FIRST)],
    foot: `${practice.name} · ${name} · what to expect`,
  };
}

/** The picture follows the words on how many visits there are. */
const WORDS_FIRST = 3;

function pictureSection(picture: PatientPicture, share_covered: number | null): PrintedSection {
  const { title, paragraphs, plans, verdicts, width, height, rest_y, up, rest, along, months } = picture;
  return {
    heading: title,
    lines: [
      ...paragraphs.map(plain),
      ...plans.map(({ title: lead, facts }) => ({ lead: `${lead}.`, text: facts.join(' ') })),
      ...verdicts.map(plain),
      ...(share_covered === null ? [] : [plain(coveredWords(share_covered))]),
    ],
    figure: {
      alternative: [title, ...plans.map(({ spoken }) => spoken), ...verdicts].join(' '),
      width,
      height,
      rest_y,
      up,
      rest,
      along,
      months,
      panels: plans.map(({ title: panel, band, visits }) => ({ title: panel, band, visits })),
    },
  };
}

function coveredWords(share: number): string {
  const tenths = Math.round(share * 10);
  return `In one visit the needles come close to about ${tenths} of 10 parts of the skin that is treated. This was worked out, not measured.`;
}

function inWords({ sessions_planned, interval_days }: ExpectationsInput['plan']): string {
  return sessions_planned === 1 ? '1 visit' : `${sessions_planned} visits, ${interval_days} days apart`;
}

function plain(text: string): PrintedLine {
  return { lead: '', text };
}
