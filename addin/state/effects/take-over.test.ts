import { describe, expect, it } from 'vitest';
import type { Api } from '#addin/api/api.ts';
import { createPreviewHost } from '#addin/preview/preview-host.ts';
import { PreviewWorkbook } from '#addin/preview/workbook/workbook.ts';
import { strings } from '#addin/strings/en.ts';
import {
  type CellContent,
  inputSheets,
  plainNames,
  resultNames,
  resultSheets,
  type SheetPlan,
} from '#engine/workbook/index.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { pushableOf } from '../pushable.ts';
import { createPaneStore } from '../store.ts';

/** A pane beside a workbook of these sheets, that took over the lines on the sheet `name`. */
const takenOverFrom = async (sheets: SheetPlan[], name: string = plainNames.jobLines) => {
  const workbook = new PreviewWorkbook();
  workbook.open({ name: 'Workbook', sheets, marks: [], settings: {} });
  const pane = createPaneStore({ host: createPreviewHost(workbook), api: {} as Api, door: null as never });
  await pane.effects.review.takeOver(name);
  return pane;
};

const answered = () => constructedAnswer(7) ?? constructedAnswer(8)!;

/** A pane that took over a colleague's workbook, in whose sheet of lines `alter` has made every row something else. */
const takenOverBy = async (alter: (row: CellContent[], line: number | null) => CellContent[]) => {
  const answer = answered();
  const sheets = [...inputSheets(answer.request), ...resultSheets(answer.request, answer.response)];
  const ids = answer.response.job_lines.map(({ id }) => id);
  const altered = sheets.map((sheet) => {
    if (sheet.name !== plainNames.jobLines) return sheet;
    const lineIn = (row: readonly CellContent[]) => ids.indexOf(String(row[0])) + 1 || null;
    return { ...sheet, rows: sheet.rows.map((row) => alter([...row], lineIn(row))) };
  });
  const pane = await takenOverFrom(altered);
  return { pane, ids, ...pane.getState().review };
};

describe('taking over the lines of a colleague', () => {
  it('knows lines that were numbered by hand: one that breaks a rule is not pushed, whoever approved it', async () => {
    const { pane, ids, said } = await takenOverBy((row, line) =>
      line === null ? row : [line, ...row.slice(1, 4), ...(line === 1 ? [null] : row.slice(4, 5)), ...row.slice(5)],
    );
    expect(said).toMatch(/^Took over \d+ lines of Job lines\. Checked: \d+ things? to put right\./);
    await pane.effects.review.approve(ids, true);
    const { standing } = pane.getState().review;
    expect(pushableOf(standing!)).toMatchObject({ illegal: [ids[0]], waiting: [] });
  });

  it('says what is missing where no sheet lists the rotations they are made of', async () => {
    const { request, response } = answered();
    const pane = await takenOverFrom(resultSheets(request, response));
    const { noInputs: message, noInputsRemedy: remedy } = strings.review;
    expect(pane.getState()).toMatchObject({ notice: { message, remedy }, review: { written: null } });
  });

  it('takes those of the sheet that was chosen, where there are several', async () => {
    const { request, response } = answered();
    const sheets = [[], ['Job lines 1']].flatMap((taken) => resultSheets(request, response, resultNames(taken)));
    const pane = await takenOverFrom([...inputSheets(request), ...sheets], 'Job lines 2');
    expect(pane.getState().review.written?.names).toMatchObject({ jobLines: 'Job lines 2', capacity: 'Capacity 2' });
  });

  it('takes none where a term has lost its column, and says so', async () => {
    const { pane, written } = await takenOverBy((row) =>
      row.map((cell) => (String(cell ?? '').startsWith('Term 2') ? 'Remarks' : cell)),
    );
    expect(written).toBeNull();
    expect(pane.getState().notice?.message).toContain("There is no column 'Term 2'");
  });
});
