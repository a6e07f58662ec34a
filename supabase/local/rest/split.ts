/** Cuts at each `separator` that stands outside quotes, parentheses and braces. An empty text has no parts. */
export const split = (text: string, separator: string): string[] => {
  if (text === '') return [];
  const parts = [''];
  let depth = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inQuotes && character === '\\') parts[parts.length - 1] += character + (text[++at] ?? '');
    else if (!inQuotes && depth === 0 && text.startsWith(separator, at)) {
      parts.push('');
      at += separator.length - 1;
    } else {
      if (character === '"') inQuotes = !inQuotes;
      else if (!inQuotes && (character === '(' || character === '{')) depth++;
      else if (!inQuotes && (character === ')' || character === '}')) depth--;
      parts[parts.length - 1] += character;
    }
  }
  return parts;
};

/** A name or value without the quotes it may have. */
export const unquoted = (text: string): string => {
  const trimmed = text.trim();
  return /^"(?:[^"\\]|\\.)*"$/s.test(trimmed) ? trimmed.slice(1, -1).replace(/\\(.)/gs, '$1') : trimmed;
};
