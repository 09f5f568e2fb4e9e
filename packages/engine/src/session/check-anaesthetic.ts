import { cite } from '../catalog/cite.ts';
import { findAnaesthetic } from '../catalog/index.ts';
import type { AnaestheticEntry, Answer } from '../catalog/index.ts';
import type { Finding, Licence } from '../kernel/index.ts';
import { checkAnaestheticAnswers, saidYes } from './check-anaesthetic-answers.ts';
import { checkAnaestheticUse } from './check-anaesthetic-use.ts';
import type { AnaestheticUse } from './check-anaesthetic-use.ts';
import { checkAnaesthetisedPatient } from './check-anaesthetic-patient.ts';
import type { AnaesthetisedPatient } from './check-anaesthetic-patient.ts';
import { forbidden, information, missingFact, warning } from './limit.ts';

export type AnaestheticInput = {
  readonly product: string;
  readonly grams: number | null;
  readonly area_cm2: number | null;
  /** Minutes on the skin, from putting on to wiping off. */
  readonly minutes_on: number | null;
  readonly answers: readonly Answer[];
} & AnaesthetisedPatient &
  AnaestheticUse;

/** Main question whose yes shortens the time on the skin. */
const ATOPIC = 'eczema';

const unlicensed = [
  cite('FDA06', 'REG', 'V', 'Two women died after compounded numbing creams under cling film; five warning letters.'),
  cite('FDA24', 'REG', 'S', 'Nothing above 4% lidocaine without prescription.'),
];

/** A dose beyond the label is for a prescriber to decide. */
const MAY_EXCEED_LABEL: Licence = 'other-prescriber';

/**
 * A topical anaesthetic against its own label: grams for the area, largest area, largest dose, time on the skin, and the
 * answers that rule it out. Never sized from doses for injection.
 * @source protocols.md s2 topical anaesthetic rows
 */
export function checkAnaesthetic(input: AnaestheticInput): readonly Finding[] {
  const entry = findAnaesthetic(input.product);
  if (entry === null) {
    const text = `"${input.product}" is not in the catalogue; unlicensed mixtures are blocked.`;
    const words = {
      rule: 'anaesthetic.unknown',
      title: 'Unknown anaesthetic',
      text,
      sources: unlicensed,
      sign_off: 'default' as const,
    };
    return [forbidden(words, MAY_EXCEED_LABEL)];
  }
  return [
    ...checkAnaestheticAnswers(entry, input.answers),
    ...checkAnaesthetisedPatient(entry, input),
    ...checkAnaestheticUse(entry, input),
    ...noQuantities(entry, input),
    ...checkDose(entry, input),
    ...checkMinutes(entry, input.minutes_on, saidYes(ATOPIC, input.answers)),
  ];
}

/** A figure below nothing, or none at all, is never taken for a dose within the label. */
function noQuantities(entry: AnaestheticEntry, { grams, area_cm2, minutes_on }: AnaestheticInput): readonly Finding[] {
  return Object.entries({ grams, area: area_cm2, minutes: minutes_on }).flatMap(([what, value]) => {
    if (value === null || (Number.isFinite(value) && value >= 0)) return [];
    const text = `${entry.name}: ${value} is no number of ${what === 'area' ? 'cm²' : what}.`;
    return [forbidden(words(entry, `${what}.strange`, 'Figure to be read again', text), null)];
  });
}

function checkDose(entry: AnaestheticEntry, { grams, area_cm2 }: AnaestheticInput): readonly Finding[] {
  const { name, grams_per_10_cm2, max_grams, max_area_cm2 } = entry;
  if (grams_per_10_cm2 === null && entry.standing !== 'blocked') return [];
  const allowed = area_cm2 === null || grams_per_10_cm2 === null ? null : (grams_per_10_cm2[1] * area_cm2) / 10;
  const findings: Finding[] = [];
  if (grams === null)
    findings.push(
      missingFact(words(entry, 'grams.missing', 'Grams not recorded', `${name}: record the grams put on.`)),
    );
  if (area_cm2 === null)
    findings.push(missingFact(words(entry, 'area.missing', 'Area not recorded', `${name}: record the area in cm².`)));
  if (grams !== null && allowed !== null && grams > allowed + 1e-9)
    findings.push(
      beyond(
        entry,
        'grams.for-area',
        'Too much for the area',
        `${grams} g on ${area_cm2} cm²: the label allows ${Math.round(allowed * 100) / 100} g.`,
      ),
    );
  if (grams !== null && max_grams !== null && grams > max_grams)
    findings.push(
      beyond(entry, 'grams.above-maximum', 'Above the largest dose', `${grams} g: the label ends at ${max_grams} g.`),
    );
  if (area_cm2 !== null && max_area_cm2 !== null && area_cm2 > max_area_cm2)
    findings.push(
      beyond(
        entry,
        'area.above-maximum',
        'Above the largest area',
        `${area_cm2} cm²: the label ends at ${max_area_cm2} cm².`,
      ),
    );
  return findings;
}

function checkMinutes(entry: AnaestheticEntry, minutes_on: number | null, atopic: boolean): readonly Finding[] {
  const { name, label_minutes, longest_minutes, atopic_longest_minutes } = entry;
  if (label_minutes === null && entry.standing !== 'blocked') return [];
  if (minutes_on === null) {
    const text = `${name}: record when it was put on and wiped off.`;
    return [missingFact(words(entry, 'minutes.missing', 'Time not recorded', text))];
  }
  if (label_minutes === null) return [];
  if (atopic && atopic_longest_minutes !== null) {
    if (minutes_on <= atopic_longest_minutes) return [];
    const text = `${minutes_on} minutes: on atopic skin the label ends at ${atopic_longest_minutes}.`;
    return [beyond(entry, 'minutes.atopic', 'Too long on atopic skin', text)];
  }
  const [least, most] = label_minutes;
  const longest = longest_minutes ?? most;
  const said = `${minutes_on} minutes: the label says ${least} to ${most} minutes`;
  if (minutes_on > longest)
    return [
      beyond(entry, 'minutes.too-long', 'Too long on the skin', `${minutes_on} minutes: the label ends at ${longest}.`),
    ];
  if (minutes_on > most) return [warning(words(entry, 'minutes.long', 'Longer than usual', `${said}.`))];
  if (minutes_on >= least) return [];
  return [information(words(entry, 'minutes.short', 'Shorter than the label', `${said}; it may not numb yet.`))];
}

function beyond(entry: AnaestheticEntry, what: string, title: string, text: string): Finding {
  return forbidden(words(entry, what, title, `${entry.name}, ${text}`), MAY_EXCEED_LABEL);
}

function words({ sources, sign_off }: AnaestheticEntry, what: string, title: string, text: string) {
  return { rule: `anaesthetic.${what}`, title, text, sources, sign_off };
}
