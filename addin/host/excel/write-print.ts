import { columnName, type SheetPlan } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';
import { type Step, step } from './steps.ts';

const pointsPerInch = 72;
const inches = { side: 0.4, end: 0.5 };

/** Text in a header: `&` alone begins a code. */
const headerText = (text: string): string => text.replaceAll('&', '&&');

const breakSteps = ({ name, print }: SheetPlan): Step[] =>
  (print.breaks ?? []).map((row) => step(name, 2, (sheet) => sheet.horizontalPageBreaks.add(`A${row + 1}`)));

const pageStep = ({ name, print }: SheetPlan): Step =>
  step(name, 13, (sheet) => {
    const page = sheet.pageLayout;
    page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    page.paperSize = print.paper;
    if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 };
    page.leftMargin = inches.side * pointsPerInch;
    page.rightMargin = inches.side * pointsPerInch;
    page.topMargin = inches.end * pointsPerInch;
    page.bottomMargin = inches.end * pointsPerInch;
    if (print.repeatRows > 0) page.setPrintTitleRows(`$1:$${print.repeatRows}`);
    if (print.repeatColumns) page.setPrintTitleColumns(`$A:$${columnName(print.repeatColumns - 1)}`);
    if (print.area) page.setPrintArea(addressOf(print.area));
    if (print.header) page.headersFooters.defaultForAllPages.leftHeader = headerText(print.header);
    page.headersFooters.defaultForAllPages.leftFooter = '&A';
    page.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
  });

/** Paper, orientation, margins, what is printed, what stands on every page, and a footer with the sheet's name and the page. */
export const printOf = (plan: SheetPlan): Step[] => [pageStep(plan), ...breakSteps(plan)];
