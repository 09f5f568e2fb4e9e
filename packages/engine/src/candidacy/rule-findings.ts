import { cautionFinding, heldFinding, missingFinding } from './finding-of-rule.ts';
import type { Reading, UnknownRule } from './finding-of-rule.ts';
import type { JudgementContext } from './judge-condition.ts';
import type { PreparedEntry, PreparedRule } from './prepared-rules.ts';
import { questionOf } from './question-of.ts';
import type { Finding } from '../kernel/index.ts';

export type EntryFindings = { readonly findings: readonly Finding[]; readonly unknown: readonly UnknownRule[] };

/**
 * What one contraindication says. Here, and only here, unknown gets its meaning: under a forbidding verdict the entry
 * cannot be told; under a precaution the precaution applies as if the fact were present.
 */
export function findingsOf(prepared: PreparedEntry, reading: Reading): EntryFindings {
  const findings: Finding[] = [];
  const unknown: UnknownRule[] = [];
  for (const one of prepared.rules) {
    const context = contextOf(one, reading);
    const holds = one.judge.holds(context);
    if (holds === 'yes') findings.push(heldFinding(prepared.entry, one, one.judge.until(context), reading));
    if (holds === 'unknown') unknown.push({ prepared: one, missing: toAskFirst(one, context) });
  }
  if (unknown.length > 0) findings.push(...unknownFindings(prepared, unknown, reading));
  return { findings, unknown };
}

/** One finding for all forbidding rules together, and a precaution where it asks for something else. */
function unknownFindings({ entry }: PreparedEntry, unknown: readonly UnknownRule[], reading: Reading): Finding[] {
  const forbidding = unknown.filter(({ prepared }) => prepared.forbids);
  const missing = new Set(forbidding.flatMap((one) => one.missing));
  const cautioning = unknown.filter(
    (one) => !one.prepared.forbids && !one.missing.every((question) => missing.has(question)),
  );
  const cautions = cautioning.map((one) => cautionFinding(entry, one, reading));
  return forbidding.length === 0 ? cautions : [missingFinding(entry, forbidding, [...missing], reading), ...cautions];
}

/** Only a rule with a window can have a stricter one, and only one that forbids by age a higher age. */
function contextOf({ name, has_window, age_limit }: PreparedRule, reading: Reading): JudgementContext {
  if (age_limit !== null) return withAge(reading);
  if (!has_window) return reading.without_setting;
  const setting = reading.input.settings.windows_days[name];
  if (setting === undefined || !Number.isInteger(setting) || setting <= 0) return reading.without_setting;
  return { ...reading.without_setting, stricter_days: setting };
}

function withAge({ without_setting, input }: Reading): JudgementContext {
  const { minimum_age_years } = input.settings;
  return minimum_age_years === undefined
    ? without_setting
    : { ...without_setting, stricter_age_years: minimum_age_years };
}

/** A detail cannot be asked before its main question is answered with yes. */
function toAskFirst({ judge }: PreparedRule, context: JudgementContext): readonly string[] {
  const missing = judge.missing(context).map((question) => {
    const main = questionOf(question)?.asked_when?.question;
    return main !== undefined && context.facts.of(main).kind === 'unknown' ? main : question;
  });
  return missing.length < 2 ? missing : [...new Set(missing)];
}
