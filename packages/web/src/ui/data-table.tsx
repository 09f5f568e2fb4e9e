import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './data-table.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean;
  /** Leaves the phone to what matters. */
  readonly wideOnly?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Opens a row: by click, or by Enter after walking with the arrow keys. */
  onOpen?: (row: Row) => void;
  empty?: ReactNode;
};

/** A dense, aligned list. With `onOpen` one row is in the tab order and arrows, Home and End move between rows. */
export function DataTable<Row>({ caption, columns, rows, keyOf, onOpen, empty }: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric} data-wide-only={column.wideOnly}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={keyOf(row)} {...(onOpen === undefined ? {} : openable(row, index, onOpen, body.current))}>
              {columns.map((column) => (
                <td key={column.key} data-numeric={column.numeric} data-wide-only={column.wideOnly}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function openable<Row>(row: Row, index: number, onOpen: (row: Row) => void, body: HTMLTableSectionElement | null) {
  return {
    tabIndex: index === 0 ? 0 : -1,
    'data-openable': true,
    onClick: () => onOpen(row),
    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter') onOpen(row);
      const rows = [...(body?.rows ?? [])];
      const next = nextIndex(event.key, index, rows.length);
      if (next === null) return;
      event.preventDefault();
      rows[next]?.focus();
    },
  };
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
