import { cellAppearance, sheetAppearance } from './appearance.ts';
import { emulatedDialogs } from './dialogs.ts';
import type { Subject } from './interpreter/family.ts';
import { createInterpreter } from './interpreter/interpreter.ts';
import type { Batch, BatchResult } from './interpreter/wire.ts';
import { excelFamilies } from './members/index.ts';
import { installNativeHost } from './native-host.ts';
import { personAt } from './person.ts';
import { addressOfArea } from './workbook/addresses.ts';
import { newWorkbook } from './workbook/workbook.ts';

/** A batch that went through: its size both ways in characters, and how many actions it held. */
export type BatchCount = { sent: number; received: number; actions: number };

export type EmulatedExcel = ReturnType<typeof createEmulatedExcel>;

/** What Excel on the web takes and gives in one request, in bytes. */
const mostBytes = 5 * 1024 * 1024;

const refusal = (code: string): BatchResult => ({
  Results: [],
  Error: { Code: code, Message: code, Location: '', ActionIndex: 0 },
});

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * A workbook that answers Microsoft's own Office.js as desktop Excel does. Written from knowledge of Excel, so it proves that code
 * talks to Office.js correctly, not that Excel agrees. Members it lacks fail by name (`unknown`), every request batch is counted.
 */
export const createEmulatedExcel = () => {
  const workbook = newWorkbook();
  const interpreter = createInterpreter(excelFamilies, {
    root: workbook,
    create: (name) => (name.endsWith('AddinInternalService') ? ({ family: 'AddinInternalService' } as Subject) : null),
  });
  let settings: Record<string, string> = {};
  let theme = { background: 0xffffff, text: 0x242424 };
  let refusing: string | null = null;
  let batches: BatchCount[] = [];
  const dialogs = emulatedDialogs();
  let tell: (type: number, target: string, message: object) => void = () => undefined;
  const flush = (): void => {
    for (const { type, target, what } of workbook.happened.splice(0)) tell(type, target, what);
  };
  const answerTo = (batch: Batch, sent: number): BatchResult => {
    if (refusing) return refusal(refusing);
    return sent > mostBytes ? refusal('RequestPayloadSizeLimitExceeded') : interpreter.execute(batch);
  };
  const execute = (body: string): string => {
    const batch = JSON.parse(body) as Batch;
    const sent = sizeOf(body);
    let answer = JSON.stringify(answerTo(batch, sent));
    const received = sizeOf(answer);
    if (received > mostBytes) answer = JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded'));
    // Requests of the library itself hold no action on the workbook.
    if (batch.Actions.length > 0) batches.push({ sent, received, actions: batch.Actions.length });
    setTimeout(flush);
    return answer;
  };
  return {
    /** Makes the emulated Excel the host of a frame; to be called before Office.js loads there. */
    connect: (external: object): void =>
      installNativeHost(external, {
        execute,
        onReady: (teller) => {
          tell = teller;
        },
        readSettings: () => settings,
        writeSettings: (written) => {
          settings = written;
        },
        theme: () => theme,
        dialogs,
      }),
    /** The window that is open, as the person and its page have it. */
    dialogs,
    person: personAt(workbook, flush),
    cell: (sheet: string, address: string) => cellAppearance(workbook, sheet, address),
    sheet: (name: string) => sheetAppearance(workbook, name),
    /** What is selected, such as `Sheet1!B2`. */
    selection: (): string => `${workbook.selection.sheet.name}!${addressOfArea(workbook.selection.area)}`,
    sheetNames: (): string[] => workbook.sheets.map(({ name }) => name),
    /** Refuses every batch with an error of Excel's until called with null. */
    refuse: (code: string | null): void => {
      refusing = code;
    },
    setTheme: (background: number, text: number): void => {
      theme = { background, text };
    },
    /** Whether the add-in hears of events, as it asked. */
    telling: (): boolean => workbook.telling,
    batches: (): BatchCount[] => batches,
    forgetBatches: (): void => {
      batches = [];
    },
    /** Members that were asked for and do not exist here, and faults of the emulator itself. */
    unknown: (): string[] => interpreter.unknown,
  };
};
