/** Where a value came from: a sheet's name and a cell such as `B7`. */
export type Place = { sheet: string; cell: string };
