import { cite } from '../catalog/cite.ts';
import type { AnaestheticEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, warning } from './limit.ts';

/** What is left out was not said, and is not judged. */
export type AnaestheticUse = {
  /** Who answers for it by name; null or blank where nobody does. */
  readonly prescriber?: string | null | undefined;
  readonly covered?: boolean | null | undefined;
  readonly on_needled_skin?: boolean | null | undefined;
};

const throughChannels = [
  cite('Pliaglis', 'REG', 'V', 'Not on the site after the procedure.'),
  cite('Luz17', 'COH', 'V', 'Rolling at 0.5 mm before the cream made it work better: more of it goes in.'),
];
const wrapped = [
  cite('FDA06', 'REG', 'V', 'Two women died after numbing cream under cling film.'),
  cite('FDA09', 'REG', 'V', 'No wrap, no heat.'),
];

/** How a product is used, beyond its dose. @source protocols.md s2 compounded creams, lidocaine through fresh channels */
export function checkAnaestheticUse(entry: AnaestheticEntry, use: AnaestheticUse): readonly Finding[] {
  if (entry.agents.length === 0 && entry.standing !== 'blocked') return [];
  const { name } = entry;
  const findings = [...checkStanding(entry, use.prescriber ?? '')];
  if (use.covered === true && !entry.may_be_covered) {
    const text = `${name} is not covered or wrapped.`;
    const words = { rule: 'anaesthetic.covered', title: 'Covered', text, sources: wrapped };
    findings.push(forbidden({ ...words, sign_off: 'published' }, 'other-prescriber'));
  }
  if (use.on_needled_skin === true) {
    const text = `${name} on needled skin: more of it is taken up. It goes on before, and is wiped off.`;
    const words = { rule: 'anaesthetic.needled-skin', title: 'On needled skin', text, sources: throughChannels };
    findings.push(forbidden({ ...words, sign_off: 'default' }, 'physician'));
  }
  return findings;
}

function checkStanding(
  { name, standing, sources, sign_off }: AnaestheticEntry,
  prescriber: string,
): readonly Finding[] {
  const named = prescriber.trim() !== '';
  if (standing === 'label') return [];
  if (standing === 'blocked' && !named) {
    const text = `${name} has no label to go by: a named prescriber answers for strength, grams, area and times.`;
    return [forbidden({ rule: 'anaesthetic.blocked', title: 'Blocked', text, sources, sign_off }, 'other-prescriber')];
  }
  const text = named
    ? `${name} is used off-label; ${prescriber.trim()} answers for it.`
    : `Microneedling is not a named use of ${name}: the prescriber decides.`;
  const precautions =
    standing === 'blocked'
      ? ['Record the strength of each agent, the grams, the area, and when it went on and off']
      : [];
  return [warning({ rule: 'anaesthetic.off-label', title: 'Off-label', text, precautions, sources, sign_off })];
}
