import type { Finding } from '../../kernel/index.ts';

/** The rules that findings name, in order, without their place (`zones.cheeks.`), as the examples of entries write them. */
export function saysOf(findings: readonly Finding[], place: string): readonly string[] {
  return findings.map(({ rule }) => (rule.startsWith(place) ? rule.slice(place.length) : rule));
}

/** Whether one of them stands in the way. */
export function forbids(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'unsuitable');
}
