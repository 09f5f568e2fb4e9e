import { consentPlaceholders } from '@stipple/contract/consent-texts';
import type { FieldFault } from '@stipple/contract/problems';
import type { DeviceEntry, IndicationEntry } from '@stipple/engine/catalog';
import type { ConsentSection, WrittenSection } from './consent-text.ts';

/** What a consent text may say about this plan; everything else in it is the same for everybody. */
export type ConsentFacts = {
  readonly indication: Pick<IndicationEntry, 'plain_name' | 'plan'>;
  readonly device: Pick<DeviceEntry, 'name' | 'kind' | 'single_use'>;
  readonly zone_names: readonly string[];
  /** Deepest needle setting of the plan in mm. */
  readonly deepest_mm: number;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly off_label: boolean;
};

/** The sections that apply to this plan, with the plan's own words in their places. */
export function filledSections(sections: readonly WrittenSection[], facts: ConsentFacts): readonly ConsentSection[] {
  const words = wordsOf(facts);
  const applying = sections.filter(({ only_when }) => only_when === null || facts.off_label);
  const fill = (text: string) => text.replaceAll(PLACEHOLDER, (whole, name: string) => words.get(name) ?? whole).trim();
  return applying.map(({ heading, text }) => ({ heading, text: fill(text) }));
}

/** Placeholders that no plan fills, by the section they stand in. */
export function placeholderFaults(sections: readonly WrittenSection[]): readonly FieldFault[] {
  return sections.flatMap(({ text }, at) =>
    [...text.matchAll(PLACEHOLDER)]
      .filter(([, name]) => !consentPlaceholders.some((known) => known === name))
      .map(([whole]) => ({
        field: `sections.${at}.text`,
        fault: `${whole} is not known; possible are ${consentPlaceholders.map((known) => `{{${known}}}`).join(', ')}`,
      })),
  );
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The last two are refused by every check; a consent for them is never asked. */
const TOOLS: Readonly<Record<ConsentFacts['device']['kind'], string>> = {
  pen: 'a pen with fine needles that move up and down',
  roller: 'a roller set with fine needles',
  stamp: 'a stamp set with fine needles',
  radiofrequency: 'needles that heat the skin',
  coring: 'hollow needles that take out tiny cores of skin',
};

function wordsOf(facts: ConsentFacts): ReadonlyMap<string, string> {
  const { indication, device, zone_names, deepest_mm, sessions_planned, interval_days } = facts;
  return new Map([
    ['indication', indication.plain_name],
    ['expectation', indication.plan?.tell_the_patient ?? 'What can be expected for you has been discussed in person.'],
    ['device', device.name],
    ['tool', TOOLS[device.kind]],
    ['zones', zone_names.map((name) => name.toLowerCase()).join(', ')],
    ['deepest_mm', String(deepest_mm)],
    ['course', courseInWords(sessions_planned, interval_days)],
    ['single_use', device.single_use ? 'The needles are sterile and used for you once only.' : ''],
  ]);
}

function courseInWords(sessions: number, interval_days: number): string {
  if (sessions === 1) return 'One session is planned';
  return `${sessions} sessions are planned, at least ${interval_days} days apart`;
}
