/**
 * A table for a spreadsheet: RFC 4180, with a mark that tells it is UTF-8. A cell that a spreadsheet would take for a
 * formula is held back by an apostrophe; a plain number is none.
 */
export function commaSeparated(lines: readonly (readonly string[])[]): string {
  return `\u{FEFF}${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
  const held = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(held) ? `"${held.replaceAll('"', '""')}"` : held;
}
