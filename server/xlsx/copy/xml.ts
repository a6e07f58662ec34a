import { WorkbookError } from '#engine/xlsx/index.ts';

/** Text and attribute values as XML has them. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Value of an attribute in a tag, or null. */
export const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescaped(found[1] ?? found[2]) : null;
};

/** The tag with an attribute set. */
export const withAttribute = (tag: string, name: string, value: string | number): string => {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return bare.replace(/^<[\w:.-]+/, (start) => `${start} ${name}="${escaped(String(value))}"`);
};

/** Every element of that name that is not inside another of it, from its first tag to its last. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s/>])[^<>]*(?:/>|(?<!/)>[\\s\\S]*?</${name}\\s*>)`, 'g')) ?? [];

/** An element's content; '' when it is empty or absent. */
export const contentOf = (xml: string, name: string): string =>
  new RegExp(`<${name}(?=[\\s>])[^<>]*(?<!/)>([\\s\\S]*)</${name}\\s*>`).exec(xml)?.[1] ?? '';

/** A workbook whose parts name their elements in a way of their own cannot be added to without rewriting it. */
export const foreign = (): WorkbookError =>
  new WorkbookError(
    'not a workbook',
    'Lines cannot be written into this workbook, which a program wrote in a form of its own: open it in Excel or LibreOffice, save it again as .xlsx and try once more.',
  );
