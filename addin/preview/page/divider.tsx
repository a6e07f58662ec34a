import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { preview as words } from '#addin/strings/preview.ts';

export const narrowestPane = 320;

const useStyles = makeStyles({
  divider: {
    flexShrink: 0,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const steps: Record<string, number | undefined> = { ArrowLeft: 24, ArrowRight: -24 };

type Props = { width: number; widest: number; resize: (width: number) => void };

/** Between grid and pane: dragged, or moved by the arrow keys. */
export const Divider = ({ width, widest, resize }: Props) => {
  const styles = useStyles();
  const to = (wanted: number): void => resize(Math.round(Math.min(widest, Math.max(narrowestPane, wanted))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words.divider}
      aria-valuenow={width}
      aria-valuemin={narrowestPane}
      aria-valuemax={widest}
      tabIndex={0}
      className={styles.divider}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event: PointerEvent<HTMLDivElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) to(window.innerWidth - event.clientX - 3);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const step = steps[event.key];
        if (step !== undefined) to(width + step);
        else if (event.key === 'Home') to(widest);
        else if (event.key === 'End') to(narrowestPane);
        else return;
        event.preventDefault();
      }}
    />
  );
};
