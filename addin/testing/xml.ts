export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.]+)\s*>|<([\w:.]+)((?:\s+[\w:.]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+|</g;

/**
 * Reads an XML document as far as manifests go: elements, attributes in double quotes, text.
 * @throws when it is not well-formed
 */
export const parseXml = (source: string): XmlElement => {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [whole, closed, opened, attributes, empty] of source.matchAll(token)) {
    const parent = open[open.length - 1];
    if (whole === '<' || /&(?![a-z]+;|#\d+;)/.test(whole))
      throw new Error(`not well-formed near ${whole.slice(0, 60)}`);
    if (closed) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (opened) {
      const pairs = [...attributes.matchAll(/([\w:.]+)\s*=\s*"([^"]*)"/g)].map(
        ([, name, value]) => [name, value] as const,
      );
      if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`<${opened}> repeats an attribute`);
      const element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    } else if (!whole.startsWith('<')) parent.text += whole;
  }
  if (open.length > 1) throw new Error(`<${open[open.length - 1].name}> is not closed`);
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('there is not one element at the root');
  return root.children[0];
};

/** The element and all below it, in document order. */
export const everyElement = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everyElement)];
