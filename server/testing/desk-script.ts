/** First byte of a workbook, for `scripted-desk.ts`: what happens to it. */
export const deskScript = { blocks: 0, isUnreadable: 1, dies: 2, throws: 3, reads: 4 } as const;

export const scriptedDesk = new URL('./scripted-desk.ts', import.meta.url);
