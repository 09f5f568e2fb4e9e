import type { Condition, Window } from '../catalog/index.ts';

/** The same condition in CQL, for readers. */
export function cqlOf(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'true';
    case 'yes':
      return quoted(condition.question);
    case 'no':
      return `not ${quoted(condition.question)}`;
    case 'choice':
      return grouped(
        'or',
        condition.one_of.map((code) => `${quoted(condition.question)} = '${code}'`),
      );
    case 'number-above':
      return `${quoted(condition.question)} > ${decimal(condition.above)}`;
    case 'age-under':
      return `CalculateAgeInYearsAt(BirthDate, Today) < ${condition.years}`;
    case 'age-from':
      return `CalculateAgeInYearsAt(BirthDate, Today) >= ${condition.years}`;
    case 'within':
      return `Today < ${quoted(condition.question)} + ${length(condition.window)}`;
    case 'all':
      return grouped('and', condition.of.map(cqlOf));
    case 'any':
      return grouped('or', condition.of.map(cqlOf));
    default:
      return condition satisfies never;
  }
}

export function quoted(name: string): string {
  return `"${name}"`;
}

function grouped(word: 'and' | 'or', parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${word} `)})`;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function length(window: Window): string {
  return window.kind === 'days' ? `${window.days} days` : `${window.months} months`;
}
