import type { BrowserContext } from 'playwright-core';
import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';

/** Has the server ship one sample, named `title`. */
export const offerSample = async (
  context: BrowserContext,
  title: string,
  request: SchedulingRequestInput,
): Promise<void> => {
  const file = '/samples/given.json';
  const samples = [{ id: 'given', title, note: 'For this test.', file }];
  await context.route('**/samples/samples.json', (route) => route.fulfill({ json: { samples } }));
  await context.route(`**${file}`, (route) => route.fulfill({ json: request }));
};

/** Has the server answer every request for lines with these, at once: for what is not about solving. */
export const answerWith = async (context: BrowserContext, response: SchedulingResponse): Promise<void> => {
  const body = `event: result\ndata: ${JSON.stringify(response)}\n\n`;
  await context.route('**/schedule/generate/stream', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body }),
  );
};
