import type { Host, Unwatch } from '../host.ts';
import { hasApi, inExcel } from './run.ts';

type OnEdit = Parameters<Host['watch']>[0];

/** Sheets' names came to be told of with this API set. */
const renameApi = '1.17';

const sheetName = (id: string): Promise<string | null> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });

/**
 * Tells of what people change. `isOwn` says whether the pane is writing right now; where Excel says itself that the add-in did it, that
 * counts too, since events may come late.
 */
export const watchEdits = (onEdit: OnEdit, isOwn: () => boolean): Promise<Unwatch> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const changedSheets = async (): Promise<void> => {
      if (!isOwn()) onEdit({ sheet: null, address: null });
    };
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (isOwn() || triggerSource === 'ThisLocalAddin') return;
        // A sheet that went away meanwhile has no name; the planner is told of the removal anyway.
        const name = await sheetName(worksheetId).catch(() => null);
        onEdit({ sheet: name, address: name === null ? null : address });
      }),
      worksheets.onAdded.add(changedSheets),
      worksheets.onDeleted.add(changedSheets),
    ];
    if (hasApi(renameApi)) handlers.push(worksheets.onNameChanged.add(changedSheets));
    await context.sync();
    return () =>
      inExcel(async () => {
        for (const handler of handlers) handler.remove();
        await handlers[0].context.sync();
      });
  });
