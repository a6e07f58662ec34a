import type { StyleNumbers } from './graft-styles.ts';
import { attribute, contentOf, elements, withAttribute } from './xml.ts';

/** The texts cells of a workbook share, as the inside of `<is>`. */
export const sharedTexts = (xml: string): string[] => elements(xml, 'si').map((item) => contentOf(item, 'si'));

/** A sheet of one workbook in the words of another: its texts in its own cells, its looks by their new numbers. */
export const graftedSheet = (xml: string, texts: readonly string[], numbers: StyleNumbers): string =>
  xml
    .replace(/<c(?=[\s/>])[^<>]*?\/?>(?:<v>(\d+)<\/v><\/c>)?/g, (cell, index: string | undefined) => {
      const [tag] = /^<c[^<>]*>/.exec(cell) ?? [cell];
      const style = attribute(tag, 's');
      const head = style === null ? tag : withAttribute(tag, 's', numbers.cell(Number(style)));
      if (index === undefined || attribute(tag, 't') !== 's') return head + cell.slice(tag.length);
      return `${withAttribute(head, 't', 'inlineStr')}<is>${texts[Number(index)]}</is></c>`;
    })
    .replace(/<(?:row|col)(?=\s)[^<>]*>/g, (tag) => {
      const name = tag.startsWith('<col') ? 'style' : 's';
      const style = attribute(tag, name);
      return style === null ? tag : withAttribute(tag, name, numbers.cell(Number(style)));
    })
    .replace(/<cfRule[^<>]*>/g, (tag) => {
      const look = attribute(tag, 'dxfId');
      return look === null ? tag : withAttribute(tag, 'dxfId', numbers.conditional(Number(look)));
    })
    .replace(/\stabSelected="1"/g, '');
