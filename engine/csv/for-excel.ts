import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula when it opens a CSV file: the signs that begin one, also in full width and after
 * blanks, and the control characters that hide them (OWASP, CSV injection).
 */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A field as it is written: an apostrophe before what would be taken for a formula. Numbers are left alone. */
export const fieldForExcel = (field: string | number | null): string | number | null =>
  typeof field === 'string' && formula.test(field) ? `'${field}` : field;

/**
 * Rows as a CSV file that Excel opens by a double click: RFC 4180 with CRLF, UTF-8 told by a byte order mark, every text that would
 * be a formula made text. Dates go in as ISO text, which Excel reads in every country alike.
 */
export const csvForExcel = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(fieldForExcel)),
    { newline: '\r\n' },
  )}\r\n`;
