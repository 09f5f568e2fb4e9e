import type { readAudit } from '@stipple/contract/audit';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { auditActionsText } from '../../text/en/audit-actions.ts';

export type AuditEvent = ResponseOf<typeof readAudit>['events'][number];

const words: Readonly<Record<string, string>> = auditActionsText.en;

/** What a code means; one that has no words yet is shown as it is, because an entry is never hidden. */
export function actionWords(action: string): string {
  return words[action] ?? action;
}

/** Every act that can be filtered by, in the order of its words. */
export const knownActions: readonly { readonly action: string; readonly words: string }[] = Object.entries(words)
  .map(([action, said]) => ({ action, words: said }))
  .toSorted((a, b) => a.words.localeCompare(b.words));

/** Details are ids, codes, versions and names of fields; here as one line each. */
export function detailLines(
  detail: AuditEvent['detail'],
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ({ name: name.replaceAll('_', ' '), value: valueText(value) }));
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}
