/** A text as a table: the first record names the columns. */
export type TextTable = {
  readonly separator: Separator;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
};

/** `line` is where the record begins in the file, from 1. */
export type TableRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** The file ends inside a quoted text. */
  readonly is_cut_off: boolean;
};

export type Separator = ',' | ';' | '\t' | '|';

/** Takes a text apart by the separator that its first records agree about. Quotes as RFC 4180 has them. */
export function splitTable(text: string): TextTable {
  const separator = separatorOf(text);
  const [head, ...rows] = recordsOf(text, separator);
  return { separator, headings: (head?.cells ?? []).map((cell) => cell.trim()), rows };
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
const LOOKED_AT_CHARACTERS = 20_000;
const LOOKED_AT_RECORDS = 20;

/** The one that cuts most records into the same number of cells, more than one. */
function separatorOf(text: string): Separator {
  const beginning = text.slice(0, LOOKED_AT_CHARACTERS);
  const scored = SEPARATORS.map((separator) => {
    const widths = recordsOf(beginning, separator, LOOKED_AT_RECORDS).map(({ cells }) => cells.length);
    const [heading = 1] = widths;
    const agreeing = widths.filter((width) => width === heading).length / Math.max(1, widths.length);
    return { separator, score: heading < 2 ? 0 : agreeing + heading / 1000 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** Empty lines are passed over; a lone carriage return ends a line too. */
function recordsOf(text: string, separator: Separator, most = Number.POSITIVE_INFINITY): TableRow[] {
  const records: TableRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length && records.length < most) {
    const record = readRecord(text, at, separator);
    if (record.cells.some((cell) => cell.trim() !== ''))
      records.push({ line, cells: record.cells, is_cut_off: record.is_cut_off });
    line += record.lines;
    at = record.end;
  }
  return records;
}

type ReadRecord = {
  readonly cells: string[];
  readonly end: number;
  readonly lines: number;
  readonly is_cut_off: boolean;
};

function readRecord(text: string, start: number, separator: Separator): ReadRecord {
  const cells: string[] = [];
  let [at, lines] = [start, 1];
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    cells.push(cell.value);
    lines += cell.line_ends;
    at = cell.end;
    if (cell.is_cut_off) return { cells, end: at, lines, is_cut_off: true };
    if (text[at] === separator) at += 1;
    else return { cells, end: endOfLine(text, at), lines, is_cut_off: false };
  }
}

type Cell = {
  readonly value: string;
  readonly end: number;
  readonly line_ends: number;
  readonly is_cut_off: boolean;
};

function plainCell(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, line_ends: 0, is_cut_off: false };
}

/** What follows the closing quote up to the separator belongs to the cell, as spreadsheets read it. */
function quotedCell(text: string, start: number, separator: Separator): Cell {
  let [value, from] = ['', start + 1];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: value + text.slice(from), end: text.length, line_ends: 0, is_cut_off: true };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1, separator);
      return { value: value + rest.value.trim(), end: rest.end, line_ends: lineEndsIn(value), is_cut_off: false };
    }
    value += '"';
    from = quote + 2;
  }
}

function lineEndsIn(value: string): number {
  return value.split(/\r\n|\r|\n/).length - 1;
}

/** Behind the line's end. */
function endOfLine(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
