/** Number of lines of a pathway as it was typed; null when it is none. */
export const readLines = (text: string): number | null => {
  const lines = Number(text.trim());
  return /^\d{1,4}$/.test(text.trim()) && lines <= 5000 ? lines : null;
};
