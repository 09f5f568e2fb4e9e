/** What is wrong with a document, and where. */
import type { z } from 'zod';

/** `path` is dotted (`answers.0.value`), empty for the document as a whole. */
export type Fault = { readonly path: string; readonly fault: string };

export function faultsOfIssue(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: dotted([...issue.path, key]),
      fault: 'is not a field here; the name of a field carries its unit, see --schema',
    }));
  return [{ path: dotted(issue.path), fault: issue.message }];
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
