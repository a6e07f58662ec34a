import type { Rotation } from '../../domain/rotation.ts';

/** Colours as `RRGGBB`: a fill, a pale one of the same kind, and the text that is legible on both. */
export type Colours = { fill: string; pale: string; text: string };

/** sRGB of a colour in OKLCH (lightness 0..1, chroma, hue in degrees), as three numbers 0..255. */
const oklchToRgb = (lightness: number, chroma: number, hue: number): number[] => {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((linear) => {
    const clipped = Math.min(1, Math.max(0, linear));
    const curved = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(curved * 255);
  });
};

/** WCAG relative luminance of an `RRGGBB` colour. */
const luminance = (color: string): number => {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG contrast ratio (1..21) of two `RRGGBB` colours. */
export const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const steps: readonly [lightness: number, chroma: number][] = [
  [0.86, 0.085],
  [0.72, 0.115],
  [0.93, 0.05],
  [0.67, 0.11],
  [0.8, 0.13],
];
const blacks = '1A1A1A';
/** How far a pale fill is from its own colour on the way to white. */
const paleness = 0.6;

const hex = (rgb: readonly number[]): string =>
  rgb
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

const paleOf = (rgb: readonly number[]): string => hex(rgb.map((part) => Math.round(part + (255 - part) * paleness)));

/**
 * One colour per rotation, by id. Rotations of one specialty are neighbours on the colour circle; neighbours differ in lightness.
 * Leave is grey.
 * Text has a contrast of at least 4.5 on its fill.
 */
export const rotationColours = (rotations: readonly Rotation[]): Map<string, Colours> => {
  const keyOf = (rotation: Rotation): string =>
    [rotation.parent_specialty, rotation.subspecialty ?? '', rotation.name, rotation.id].join('\n');
  const ordered = rotations
    .map((rotation) => ({ rotation, key: keyOf(rotation) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const taken = new Set<string>();
  return new Map(
    ordered.map(({ rotation }, index) => {
      const [lightness, chroma] = rotation.is_leave ? [0.94, 0] : steps[index % steps.length];
      let rgb: number[] = [];
      for (let nudge = 0; rgb.length === 0 || taken.has(hex(rgb)); nudge++)
        rgb = oklchToRgb(lightness - nudge * 0.004, chroma, 20 + (360 * index) / ordered.length);
      const fill = hex(rgb);
      taken.add(fill);
      return [rotation.id, { fill, pale: paleOf(rgb), text: blacks }] as const;
    }),
  );
};
