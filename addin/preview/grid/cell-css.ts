import type { CSSProperties } from 'react';
import type { CellLook } from './look.ts';

const horizontals = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const verticals = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;
const usualAlign = { text: 'left', number: 'right', truth: 'center' } as const;
const usualSize = 11;
/** White lines part coloured cells; on a dark page they are the page's colour. */
const lineColour = (colour: string): string =>
  colour === 'FFFFFF'
    ? 'var(--colorNeutralBackground1)'
    : colour === '000000'
      ? 'var(--colorNeutralForeground1)'
      : `#${colour}`;
const blacks = new Set(['000000', '666666']);

/** Where a cell's text stands from left to right, when its style does not say. */
export const alignOf = ({ style, kind }: CellLook): 'left' | 'center' | 'right' => style.align ?? usualAlign[kind];

const pixels = (points: number): number => Math.round((points * 13) / usualSize);

/** Pixels a text takes in its cell's font, roughly. */
export const textWidth = (text: string, { style }: CellLook): number =>
  text.length * pixels(style.size ?? usualSize) * (style.bold ? 0.58 : 0.53);

/**
 * A cell's look as CSS for a cell of `width` pixels. A filled cell keeps its own text colour in dark themes too; text without a fill is
 * mixed with the theme's by `--ink`.
 */
export const cssOf = (look: CellLook, width: number, fill: string | undefined): CSSProperties => {
  const { style, text } = look;
  const align = alignOf(look);
  const css: CSSProperties = {
    justifyContent: horizontals[align],
    textAlign: align,
    alignItems: verticals[style.vertical ?? 'bottom'],
  };
  if (fill) {
    css.backgroundColor = `#${fill}`;
    css.color = `#${style.color && style.fill === fill ? style.color : '1A1A1A'}`;
  } else if (style.color && !blacks.has(style.color))
    css.color = `color-mix(in srgb, #${style.color} var(--ink), var(--colorNeutralForeground1))`;
  if (style.bold) css.fontWeight = 600;
  if (style.italic) css.fontStyle = 'italic';
  if (style.size) css.fontSize = `${pixels(style.size)}px`;
  if (style.wrap) css.whiteSpace = 'pre-wrap';
  const needed = textWidth(text, look);
  if (style.shrink && !style.rotate && needed > width - 6) {
    css.fontSize = `${Math.max(7, Math.floor((pixels(style.size ?? usualSize) * (width - 4)) / needed))}px`;
    css.padding = '0 1px';
  }
  for (const side of style.border?.sides ?? [])
    css[`border${side[0].toUpperCase()}${side.slice(1)}` as 'borderLeft'] =
      `1px solid ${lineColour(style.border!.color)}`;
  return css;
};
