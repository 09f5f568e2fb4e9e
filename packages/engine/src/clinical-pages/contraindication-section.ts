import { findQuestion } from '../catalog/index.ts';
import type { ContraindicationEntry } from '../catalog/index.ts';
import { conditionInWords, windowInWords, windowsOf } from './condition-in-words.ts';
import { entrySection, fieldLines, signOffLine } from './entry-page.ts';
import { plain } from './value-in-words.ts';

/** A contraindication with what is asked and every rule over the answers. */
export function contraindicationSection(entry: ContraindicationEntry): string {
  return entrySection(entry, [...questionTable(entry), ...entry.rules.flatMap((rule) => ruleLines(entry.code, rule))]);
}

function questionTable({ questions }: ContraindicationEntry): string[] {
  if (questions.length === 0) return [];
  const rows = questions.map(
    ({ code, text, label, asked_of, holds_for_days }) =>
      `| \`${code}\` | ${plain(label)} | ${plain(text)} | ${asked_of} | ${holds_for_days === 0 ? 'on the day itself' : `every ${holds_for_days} days`} |`,
  );
  return [
    '| Question | For the clinician | As asked | Of | Asked again |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function ruleLines(entry: string, rule: ContraindicationEntry['rules'][number]): string[] {
  const { code, when, title, sign_off, ...fields } = rule;
  const windows = windowsOf(when).map(windowInWords);
  return [
    `### Rule \`${entry}.${code}\``,
    '',
    `${plain(title)}${signOffLine(sign_off)}`,
    '',
    `- **When:** ${conditionInWords(when)}`,
    ...(windows.length > 0 ? [`- **Window:** ${[...new Set(windows)].join('; ')}`] : []),
    ...Object.entries(fields)
      .flatMap(([field, value]) => fieldLines(field, value))
      .map(filledIn),
    '',
  ];
}

/** What a finding puts in for a patient, named as what it is. */
function filledIn(line: string): string {
  return line.replaceAll(/\{([\w.-]+)\}/g, (_, name: string) =>
    name === 'until' ? '[first permitted day]' : `[${findQuestion(name)?.label ?? name}]`,
  );
}
