/**
 * Splits a text/event-stream into its events.
 *
 * @returns `push(text)`: the events (`{ event, data }`, data parsed as JSON) that `text` completes.
 */
export const eventReader = () => {
  let rest = '';
  return (text) => {
    const parts = (rest + text).replaceAll('\r\n', '\n').split('\n\n');
    rest = parts.pop();
    return parts.flatMap((part) => {
      let event = 'message';
      const data = [];
      for (const line of part.split('\n')) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      }
      return data.length ? [{ event, data: JSON.parse(data.join('\n')) }] : [];
    });
  };
};
