import { problemTable } from '@stipple/contract/problems';

/** The page that lists every problem the server answers with. */
export function problemsPage(): string {
  const rows = Object.entries(problemTable).map(
    ([code, { status, title, remedy }]) => `| \`${code}\` | ${status} | ${title} | ${remedy} |`,
  );
  return [
    '# Problems',
    '',
    'Every refusal is `application/problem+json` (RFC 9457) with `type` `urn:stipple:problem:<code>`, `title`, `status`, `code`,',
    '`detail` (this case), `remedy`, `errors` (`field` and `fault`, all at once) and what the code needs besides, such as `current`.',
    '',
    '| Code | Status | Title | What to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
