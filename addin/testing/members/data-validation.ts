import { family, remembering } from '../interpreter/family.ts';
import { badArgument } from '../interpreter/host-error.ts';
import type { Areas } from './range-areas.ts';

type Rule = { list?: { source: unknown } };

/** Excel takes a list given as text up to this length. */
const mostCharacters = 255;

const keep = (areas: Areas, name: string, value: unknown): void => {
  for (const { area, sheet } of areas.ranges) {
    const same = (other: typeof area) =>
      (['row', 'column', 'rows', 'columns'] as const).every((key) => other[key] === area[key]);
    let validation = sheet.validations.find((each) => same(each.area));
    if (!validation) {
      validation = { ...remembering('DataValidation'), area };
      sheet.validations.push(validation);
    }
    validation.kept[name] = value;
  }
};

export const dataValidationFamilies = {
  DataValidation: family<Areas>({
    set: {
      Rule: (areas, rule: Rule) => {
        const source = rule.list?.source;
        if (typeof source === 'string' && !source.startsWith('=') && source.length > mostCharacters) {
          throw badArgument('The list is too long.');
        }
        keep(areas, 'rule', rule);
      },
      Prompt: (areas, prompt: { title: string; message: string }) => {
        if (prompt.title.length > 32 || prompt.message.length > 255) throw badArgument('The prompt is too long.');
        keep(areas, 'prompt', prompt);
      },
      ErrorAlert: (areas, alert: { title: string; message: string }) => {
        if (alert.title.length > 32 || alert.message.length > 225) throw badArgument('The alert is too long.');
        keep(areas, 'alert', alert);
      },
    },
  }),
};
