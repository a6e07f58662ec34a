import { describeHost } from '#addin/host/host.case.ts';
import { hostStage } from './host-stage.ts';

const stage = hostStage();
const excel: ReturnType<typeof stage.excelPage>['excel'] = (deed, given) => stage.excelPage().excel(deed, given);

describeHost('Excel', {
  open: stage.open,
  reopen: stage.reopen,
  type: (sheet, cell, value) =>
    excel((it, [on, at, typed]) => it.person.type(on, at, typed), [sheet, cell, value] as const),
  paint: (sheet, cell, fill) =>
    excel((it, [on, at, colour]) => it.person.paint(on, at, colour), [sheet, cell, fill] as const),
  addSheet: (name) => excel((it, added) => it.person.addSheet(added), name),
  removeSheet: (name) => excel((it, removed) => it.person.removeSheet(removed), name),
  look: async (sheet, cell) => {
    const { value, formula, fill, note } = await excel((it, [on, at]) => it.cell(on, at), [sheet, cell] as const);
    return { value, formula, fill, note };
  },
});
