import type { SheetPlan } from '#engine/workbook/index.ts';
import { type Step, step } from './steps.ts';

const pointsPerInch = 72;
const inches = { side: 0.4, end: 0.5 };

/** Paper, orientation, margins, rows on every page, and a footer with the sheet's name and the page. */
export const printOf = ({ name, print }: SheetPlan): Step[] => [
  step(name, 10, (sheet) => {
    const page = sheet.pageLayout;
    page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    page.paperSize = print.paper;
    if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 };
    page.leftMargin = inches.side * pointsPerInch;
    page.rightMargin = inches.side * pointsPerInch;
    page.topMargin = inches.end * pointsPerInch;
    page.bottomMargin = inches.end * pointsPerInch;
    if (print.repeatRows > 0) page.setPrintTitleRows(`$1:$${print.repeatRows}`);
    page.headersFooters.defaultForAllPages.leftFooter = '&A';
    page.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
  }),
];
