import type { ColorScale, ConditionalFormat, SheetPlan, Validation } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';
import { type Step, step } from './steps.ts';

/** The longest texts Excel takes. */
const longest = { title: 32, prompt: 255, alert: 225 };

const ruleOf = (validation: Exclude<Validation, { kind: 'note' }>): Excel.DataValidationRule => {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: validation.choices.join(',') } };
    case 'list from':
      return { list: { inCellDropDown: true, source: `=${validation.range}` } };
    case 'whole number':
      return { wholeNumber: { formula1: validation.min, formula2: validation.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: validation.min, formula2: validation.max, operator: 'Between' } };
  }
};

const validationStep = (sheet: string, validation: Validation): Step => {
  const title = validation.title.slice(0, longest.title);
  const message = validation.message.slice(0, longest.prompt);
  const set = (on: Excel.Worksheet): void => {
    const target = on.getRange(addressOf(validation.area)).untrack().dataValidation;
    if (validation.kind !== 'note') {
      target.rule = ruleOf(validation);
      target.errorAlert = { showAlert: true, style: 'Stop', title, message: message.slice(0, longest.alert) };
    }
    target.prompt = { showPrompt: true, title, message };
  };
  return step(sheet, 5, set, 2 * message.length + 200);
};

const formatStep = (sheet: string, { area, formula, style }: ConditionalFormat): Step =>
  step(
    sheet,
    8,
    (on) => {
      const added = on
        .getRange(addressOf(area))
        .untrack()
        .conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
      added.rule.formula = `=${formula}`;
      if (style.fill) added.format.fill.color = `#${style.fill}`;
      if (style.color) added.format.font.color = `#${style.color}`;
      if (style.bold) added.format.font.bold = true;
    },
    formula.length,
  );

const pointOf = ({ at, color }: ColorScale['points'][number]): Excel.ConditionalColorScaleCriterion => ({
  formula: String(at),
  type: 'Number',
  color: `#${color}`,
});

const scaleStep = (sheet: string, { area, points }: ColorScale): Step =>
  step(
    sheet,
    5,
    (on) => {
      const scale = on
        .getRange(addressOf(area))
        .untrack()
        .conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale;
      const [minimum, ...others] = points.map(pointOf);
      const maximum = others.pop()!;
      scale.criteria = { minimum, maximum, ...(others.length > 0 && { midpoint: others[0] }) };
    },
    400,
  );

/** Validations, colour scales, and conditional formats from the last to the first: Excel puts a new one before the others. */
export const rulesOf = ({ name, validations, conditionalFormats, colorScales = [] }: SheetPlan): Step[] => [
  ...validations.map((validation) => validationStep(name, validation)),
  ...colorScales.map((scale) => scaleStep(name, scale)).reverse(),
  ...conditionalFormats.map((format) => formatStep(name, format)).reverse(),
];
