/** What a workbook may be at most, so that reading it takes no more than a second or two. */
export type Limits = {
  /** Bytes that all files of the zip may unpack to. */
  bytes: number;
  /** Bytes and tags of the parts that are read. */
  readBytes: number;
  tags: number;
  /** Cells, and rows, empty but formatted ones included. */
  cells: number;
  rows: number;
  /** Columns of a sheet, from the first to the last that holds a cell. */
  columns: number;
  /** Characters of all cells' texts; a text that many cells share counts for each of them. */
  characters: number;
};

/** For a server, which reads files of strangers. */
export const serverLimits: Limits = {
  bytes: 50_000_000,
  readBytes: 30_000_000,
  tags: 900_000,
  cells: 200_000,
  rows: 1_100_000,
  columns: 16_384,
  characters: 20_000_000,
};

/** For a browser, where people open files of their own, and look at them too. */
export const browserLimits: Limits = {
  bytes: 120_000_000,
  readBytes: 60_000_000,
  tags: 2_000_000,
  cells: 500_000,
  rows: 100_000,
  columns: 1_000,
  characters: 30_000_000,
};
