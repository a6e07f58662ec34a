/** The colours of the usual theme, in the order a workbook counts them (light before dark). */
const theme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** A colour as the parser gives it; its types leave `tint` out. */
type ExcelColour = { argb?: string; theme?: number; tint?: number };

const channels = (colour: string): number[] => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Lighter (0..1) or darker (-1..0). */
const tinted = (colour: string, tint: number): string =>
  channels(colour)
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** `RRGGBB` of a colour; undefined when it is automatic or of a palette nobody uses any more. */
export const colourOf = (colour: ExcelColour | undefined): string | undefined => {
  if (!colour) return undefined;
  if (colour.argb && /^[0-9a-f]{8}$/i.test(colour.argb)) return colour.argb.slice(2).toUpperCase();
  const base = colour.theme === undefined ? undefined : theme[colour.theme];
  return base && tinted(base, colour.tint ?? 0);
};
