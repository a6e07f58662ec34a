import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { preview as words } from '#addin/strings/preview.ts';
import { useEditorStyles } from './editor-styles.ts';
import type { Direction } from './selection.ts';

type Props = {
  cell: string;
  rect: { left: number; top: number; width: number; height: number };
  /** Pixels of the place the editor lives in. */
  room: { width: number; height: number };
  /** What the cell holds, as it would be typed. */
  held: string;
  /** What was typed to begin with; null when the held text is edited. */
  typed: string | null;
  choices: readonly string[] | null;
  opensList: boolean;
  hint: string | null;
  /** Writes the text and moves on. @returns why it is refused, or null */
  commit: (text: string, direction: Direction | null) => string | null;
  cancel: () => void;
};

const onward: Record<string, Direction | undefined> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Those that hold the text, the ones that begin with it first. */
const fitting = (choices: readonly string[], text: string): string[] => {
  const wanted = text.trim().toLowerCase();
  const found = choices.filter((choice) => choice.toLowerCase().includes(wanted));
  const begins = (choice: string): number => (choice.toLowerCase().startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
};

/** The field over a cell that is edited, with its list of choices and why an entry is refused. */
export const CellEditor = (props: Props) => {
  const { cell, rect, room, held, typed, choices, opensList, hint, commit, cancel } = props;
  const styles = useEditorStyles();
  const listId = useId();
  const [text, setText] = useState(typed ?? held);
  const [isTouched, setTouched] = useState(typed !== null);
  const [isOpen, setOpen] = useState(choices !== null && (opensList || typed !== null));
  const [chosen, setChosen] = useState(-1);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  const listed = choices ? (isTouched ? fitting(choices, text) : choices) : [];
  const marked = chosen >= 0 ? chosen : isTouched && text.trim() !== '' ? 0 : listed.indexOf(held);

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const finish = (value: string, direction: Direction | null): void => {
    if (isOver.current) return;
    const refused = commit(value, direction);
    isOver.current = refused === null;
    setRefusal(refused);
    if (refused !== null) field.current?.focus();
  };
  const entered = (): string => (isOpen && marked >= 0 && (isTouched || chosen >= 0) ? (listed[marked] ?? text) : text);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey } = event;
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const done = (deed: () => void): void => {
      event.preventDefault();
      deed();
    };
    if (key === 'Escape')
      return done(() => {
        isOver.current = true;
        cancel();
      });
    if (key === 'Enter' && altKey && !choices)
      return done(() => {
        const { current } = field;
        current?.setRangeText('\n', current.selectionStart ?? 0, current.selectionEnd ?? 0, 'end');
        setText(current?.value ?? text);
      });
    if (key === 'Enter') return done(() => finish(entered(), { rows: shiftKey ? -1 : 1, columns: 0 }));
    if (key === 'Tab') return done(() => finish(entered(), { rows: 0, columns: shiftKey ? -1 : 1 }));
    if (choices && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      return done(() => {
        setOpen(true);
        if (isOpen && listed.length > 0) setChosen((marked + step + listed.length) % listed.length);
      });
    }
    // Typed over a cell, arrows finish; after F2 they move in the text.
    const direction = onward[key];
    if (typed !== null && direction && !shiftKey) done(() => finish(entered(), direction));
  };

  const shared = {
    ref: field,
    className: styles.input,
    value: text,
    'aria-label': words.editing(cell),
    'aria-invalid': refusal !== null,
    'aria-describedby': `${listId}-hint`,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      setTouched(true);
      setChosen(-1);
      setRefusal(null);
      if (choices) setOpen(true);
    },
    onKeyDown,
    onBlur: () => {
      if (isOver.current) return;
      isOver.current = true;
      commit(text, null);
    },
  };
  const width = Math.min(room.width - rect.left, Math.max(rect.width + 1, choices ? 120 : 0, text.length * 7.5 + 16));
  const lines = text.split('\n').length;
  const height = Math.max(rect.height + 1, 24, lines > 1 ? lines * 18 + 6 : 0);
  const isLow = rect.top + height + 130 > room.height && rect.top > 130;
  return (
    <div className={styles.place} style={{ left: rect.left - 1, top: rect.top - 1, width, height }}>
      {choices ? (
        <input
          {...shared}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && marked >= 0 ? `${listId}-${marked}` : undefined}
        />
      ) : (
        <textarea {...shared} rows={1} />
      )}
      <div className={mergeClasses(styles.below, isLow ? styles.over : styles.under)}>
        {isOpen && listed.length > 0 && (
          <div ref={list} id={listId} role="listbox" aria-label={words.choicesFor(cell)} className={styles.list}>
            {listed.map((choice, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field points at the choice
              <div
                key={choice}
                id={`${listId}-${at}`}
                role="option"
                aria-selected={at === marked}
                className={mergeClasses(styles.choice, at === marked && styles.chosen)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => finish(choice, { rows: 1, columns: 0 })}
              >
                {choice}
              </div>
            ))}
          </div>
        )}
        <div id={`${listId}-hint`} role={refusal ? 'alert' : undefined}>
          {(refusal ?? hint) && (
            <div className={mergeClasses(styles.hint, refusal !== null && styles.refusal)}>{refusal ?? hint}</div>
          )}
        </div>
      </div>
    </div>
  );
};
