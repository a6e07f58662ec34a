import type { Progress } from '#engine/domain/response.ts';

/** One line of text that says how far a solve has come. */
export const progressText = ({ phase, seconds, lines, gap }: Progress): string => {
  const parts = [`${seconds.toFixed(1)} s`, phase];
  if (lines !== null) parts.push(`${lines} lines`);
  if (gap !== null) parts.push(`within ${(gap * 100).toFixed(2)} % of the best possible`);
  return parts.join(', ');
};

/** Shows progress on a terminal, in place; `clear` wipes the line. */
export const progressLine = (write: (text: string) => void) => ({
  show: (progress: Progress): void => write(`\r\u001b[K${progressText(progress)}`),
  clear: (): void => write('\r\u001b[K'),
});
