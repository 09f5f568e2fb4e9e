import type { SessionContent } from '@stipple/record/sessions/session-content';

/** Names of the parts of a chart that differ: what they hold is not for the audit. */
export function changedParts(before: SessionContent, after: SessionContent): readonly string[] {
  return Object.entries(after)
    .filter(([part, value]) =>
      Object.entries(before).some(([name, old]) => name === part && JSON.stringify(old) !== JSON.stringify(value)),
    )
    .map(([part]) => part);
}
