import { environmentShape } from '../config-settings.ts';

/** The page that lists every setting, made from the one schema that reads them. */
export function settingsPage(): string {
  const rows = Object.entries(environmentShape).map(([name, shape]) => {
    const meta = shape.meta() ?? {};
    return `| \`${name}\` | ${cell(meta['description'])} | ${cell(meta['fallback'])} |`;
  });
  return [
    '# Settings',
    '',
    'Environment variables, read once at the start. An empty one counts as not set. Bad ones stop the start, all named at once.',
    '',
    '| Setting | Meaning | Without it |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('|', '\\|') : '';
}
