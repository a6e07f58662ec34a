export type ServerEvent = { event: string; data: unknown };

/**
 * Splits a text/event-stream into its events.
 * @returns `push(text)`: the events that `text` completes, their data read as JSON
 */
export const eventReader = (): ((text: string) => ServerEvent[]) => {
  let rest = '';
  return (text) => {
    const parts = (rest + text).replaceAll('\r\n', '\n').split('\n\n');
    rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const lines = part.split('\n');
      const event = lines.findLast((line) => line.startsWith('event:'))?.slice(6);
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).replace(/^ /, ''));
      return data.length > 0 ? [{ event: event?.trim() ?? 'message', data: JSON.parse(data.join('\n')) }] : [];
    });
  };
};
