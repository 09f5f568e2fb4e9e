import { createPatient } from '@stipple/contract/patients';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { ImportColumns, ImportField } from './propose-mapping.ts';
import { readBirthDate, type DateOrder } from './read-birth-date.ts';
import type { TableRow, TextTable } from './split-table.ts';

/** A row that can be written. */
export type ReadyRow = { readonly line: number; readonly patient: ImportedFields };
export type ImportedFields = Readonly<Record<Exclude<ImportField, 'birth_date'>, string>> & {
  readonly birth_date: CalendarDate;
};

/** One fault of a row; a row may have several. */
export type RowFault = {
  readonly line: number;
  readonly field: ImportField | null;
  readonly fault: string;
  readonly remedy: string;
};

/** In the order of the file; each row of it is either ready or has faults. */
export type CheckedRow = {
  readonly line: number;
  readonly ready: ImportedFields | null;
  readonly faults: readonly RowFault[];
};

export type CheckedTable = {
  readonly rows: readonly CheckedRow[];
  /** Written dates that can be read in two ways, as long as nobody said how. */
  readonly ambiguous_dates: readonly string[];
};

export function checkRows(
  table: TextTable,
  mapping: { readonly columns: ImportColumns; readonly date_order: DateOrder | null },
  today: CalendarDate,
): CheckedTable {
  const ambiguous_dates: string[] = [];
  const rows = table.rows.map((row) => {
    const written = (field: ImportField): string => row.cells[mapping.columns[field] ?? -1]?.trim() ?? '';
    const shape = faultsOfShape(row, table.headings.length);
    if (shape.length > 0) return { line: row.line, ready: null, faults: shape };
    const birth = readBirthDate(written('birth_date'), mapping.date_order);
    if (birth.kind === 'ambiguous') ambiguous_dates.push(written('birth_date'));
    const faults = [...birthFaults(row.line, written('birth_date'), birth, today), ...textFaults(row.line, written)];
    return {
      line: row.line,
      ready: birth.kind === 'day' && faults.length === 0 ? fieldsOf(written, birth.day) : null,
      faults,
    };
  });
  return { rows, ambiguous_dates };
}

function faultsOfShape({ line, cells, is_cut_off }: TableRow, columns: number): readonly RowFault[] {
  if (is_cut_off)
    return [
      {
        line,
        field: null,
        fault: 'a quoted text is never closed',
        remedy: 'Close the quote, or double it where it belongs to the text.',
      },
    ];
  const beyond = cells.slice(columns).filter((cell) => cell.trim() !== '').length;
  if (beyond === 0) return [];
  const fault = `has ${cells.length} cells, the heading has ${columns}`;
  return [{ line, field: null, fault, remedy: 'Put a text that holds the separator into quotes.' }];
}

/** Nobody older has lived, so that a wrong century is seen. `default` */
const OLDEST_YEARS = 125;

function birthFaults(
  line: number,
  written: string,
  birth: ReturnType<typeof readBirthDate>,
  today: CalendarDate,
): readonly RowFault[] {
  const at = { line, field: 'birth_date' } as const;
  if (written === '')
    return [{ ...at, fault: 'is missing', remedy: 'Enter the birth date: it tells people of one name apart.' }];
  if (birth.kind === 'fault') return [{ ...at, fault: birth.fault, remedy: birth.remedy }];
  if (birth.kind === 'ambiguous')
    return [
      {
        ...at,
        fault: 'can be read in two ways',
        remedy: 'Say for the whole column whether the day or the month comes first.',
      },
    ];
  if (birth.day > today) return [{ ...at, fault: 'lies in the future', remedy: 'Correct the year.' }];
  if (Number(birth.day.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST_YEARS)
    return [{ ...at, fault: `lies more than ${OLDEST_YEARS} years back`, remedy: 'Correct the year.' }];
  return [];
}

/** By the same rules as somebody who is entered by hand, said in words that tell what to do with the file. */
function textFaults(line: number, written: (field: ImportField) => string): readonly RowFault[] {
  return TEXTS.flatMap(({ field, fault, remedy }) => {
    const parsed = SHAPE[field].safeParse(written(field));
    return parsed.success ? [] : [{ line, field, ...(written(field) === '' ? MISSING : { fault, remedy }) }];
  });
}

const SHAPE = createPatient.body.shape;
const MISSING = { fault: 'is missing', remedy: 'Enter it, or say which column holds it.' };
const SHORTEN = 'Shorten it, or leave the column out.';
const TEXTS: readonly {
  readonly field: Exclude<ImportField, 'birth_date'>;
  readonly fault: string;
  readonly remedy: string;
}[] = [
  { field: 'given_name', fault: 'is longer than 200 letters', remedy: 'Check that the column holds the given name.' },
  { field: 'family_name', fault: 'is longer than 200 letters', remedy: 'Check that the column holds the family name.' },
  { field: 'phone', fault: 'is longer than 60 signs', remedy: 'Keep one number.' },
  { field: 'email', fault: 'is not one e-mail address', remedy: 'Correct it, keep one, or empty the cell.' },
  { field: 'called', fault: 'is longer than 100 letters', remedy: SHORTEN },
  { field: 'notes', fault: 'is longer than 2000 letters', remedy: SHORTEN },
];

function fieldsOf(written: (field: ImportField) => string, birth_date: CalendarDate): ImportedFields {
  return {
    given_name: written('given_name'),
    family_name: written('family_name'),
    birth_date,
    phone: written('phone'),
    email: written('email'),
    called: written('called'),
    notes: written('notes'),
  };
}
