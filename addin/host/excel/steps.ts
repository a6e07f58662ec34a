/**
 * One thing to do on a sheet, with the bytes it adds to a request. Its ranges are `untrack`ed: none outlives the request, and the library
 * would otherwise ask Excel to keep and later to release each of them.
 */
export type Step = { sheet: string; bytes: number; queue: (sheet: Excel.Worksheet) => void };

/** Excel on the web refuses requests above 5 MB; estimates leave a margin. */
const mostBytes = 4_000_000;

/** Roughly what one call on an object of the API adds to a request: its action and the path to the object. */
const bytesPerCall = 220;

/** A step of so many calls, besides what its arguments take. */
export const step = (sheet: string, calls: number, queue: Step['queue'], bytes = 0): Step => ({
  sheet,
  bytes: calls * bytesPerCall + bytes,
  queue,
});

/** Steps in requests of at most `most` bytes, in their order; a step is never split. */
export const inRequests = (steps: readonly Step[], most = mostBytes): Step[][] => {
  const requests: Step[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const each of steps) {
    if (bytes + each.bytes > most) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(each);
    bytes += each.bytes;
  }
  return requests;
};

/** Queues a request's steps; objects are made anew for each request, so that none has to be kept alive between them. */
export const queueSteps = (context: Excel.RequestContext, steps: readonly Step[]): void => {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet: name, queue } of steps) {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    queue(sheet);
  }
};
