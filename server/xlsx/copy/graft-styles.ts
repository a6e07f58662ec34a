import { attribute, contentOf, elements, foreign, withAttribute } from './xml.ts';

/** Numbers of looks in the workbook that is added to, by their numbers in the one they come from. */
export type StyleNumbers = { cell: (style: number) => number; conditional: (style: number) => number };

/** Sections of a style sheet in the order they must stand, with the elements they hold. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const itemsOf = (xml: string, section: string, name: string): string[] => elements(contentOf(xml, section), name);

/** Appends to a section, which is made where it is missing. */
const appended = (xml: string, section: string, added: readonly string[], count: number): string => {
  if (added.length === 0) return xml;
  const content = added.join('');
  const start = new RegExp(`<${section}(?=[\\s/>])[^<>]*>`).exec(xml);
  if (start && !start[0].endsWith('/>')) {
    const opened = xml.replace(start[0], () => withAttribute(start[0], 'count', count + added.length));
    return opened.replace(`</${section}>`, () => `${content}</${section}>`);
  }
  const whole = `<${section} count="${added.length}">${content}</${section}>`;
  if (start) return xml.replace(start[0], () => whole);
  const later = order.slice(order.indexOf(section) + 1).map((name) => xml.search(new RegExp(`<${name}(?=[\\s/>])`)));
  const at = Math.min(...[...later, xml.lastIndexOf('</styleSheet>')].filter((each) => each >= 0));
  return xml.slice(0, at) + whole + xml.slice(at);
};

const shifted = (tag: string, name: string, by: number): string => {
  const value = attribute(tag, name);
  return value === null ? tag : withAttribute(tag, name, Number(value) + by);
};

/** Number formats of one's own begin here. */
const firstOwnFormat = 164;

/**
 * Adds the looks of one style sheet to another. What is there keeps its numbers; what is added follows.
 * @returns the style sheet, and where the added looks went
 */
export const graftStyles = (target: string, source: string): { xml: string; numbers: StyleNumbers } => {
  if (!/<styleSheet[\s>]/.test(target)) throw foreign();
  const sections = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf' } as const;
  const counts = Object.fromEntries(
    Object.entries(sections).map(([section, name]) => [section, itemsOf(target, section, name).length]),
  ) as Record<keyof typeof sections, number>;
  const formats = itemsOf(target, 'numFmts', 'numFmt').map((tag) => Number(attribute(tag, 'numFmtId')));
  const formatShift = Math.max(firstOwnFormat - 1, ...formats) + 1 - firstOwnFormat;
  const own = itemsOf(source, 'numFmts', 'numFmt').map((tag) => shifted(tag, 'numFmtId', formatShift));
  const looks = itemsOf(source, 'cellXfs', 'xf').map((xf) => {
    const [tag] = /^<xf[^<>]*>/.exec(xf) ?? [xf];
    const isOwn = Number(attribute(tag, 'numFmtId') ?? 0) >= firstOwnFormat;
    const moved = [
      ['fontId', counts.fonts],
      ['fillId', counts.fills],
      ['borderId', counts.borders],
      ['numFmtId', isOwn ? formatShift : 0],
    ] as const;
    const head = moved.reduce((result, [name, by]) => shifted(result, name, by), withAttribute(tag, 'xfId', 0));
    return head + xf.slice(tag.length);
  });
  let xml = appended(target, 'numFmts', own, formats.length);
  for (const section of ['fonts', 'fills', 'borders'] as const)
    xml = appended(xml, section, itemsOf(source, section, sections[section]), counts[section]);
  xml = appended(xml, 'cellXfs', looks, counts.cellXfs);
  xml = appended(xml, 'dxfs', itemsOf(source, 'dxfs', 'dxf'), counts.dxfs);
  return {
    xml,
    numbers: { cell: (style) => style + counts.cellXfs, conditional: (style) => style + counts.dxfs },
  };
};
