import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Add16Regular, MoreVertical16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { preview as words } from '#addin/strings/preview.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '2px',
    padding: '2px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { display: 'flex', gap: '2px', overflowX: 'auto', minWidth: 0, padding: '2px' },
  tab: {
    flexShrink: 0,
    minHeight: '26px',
    padding: '2px 10px',
    fontSize: '13px',
    fontFamily: 'inherit',
    cursor: 'pointer',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  shown: {
    fontWeight: 600,
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  bad: { color: tokens.colorPaletteRedForeground1, fontSize: '12px', padding: '0 6px' },
});

const stepOf: Record<string, number | undefined> = { ArrowLeft: -1, ArrowRight: 1 };

/** The sheets of the workbook: show, add, rename (double click or F2) and delete. */
export const SheetTabs = ({ workbook }: { workbook: PreviewWorkbook }) => {
  const styles = useStyles();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const tabs = useRef<HTMLDivElement>(null);
  const { active, sheets } = workbook;
  useEffect(() => {
    tabs.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const show = (name: string): void => workbook.select(name, { row: 0, column: 0, rows: 1, columns: 1 });
  const begin = (): void => {
    setBad(false);
    setRenaming(active);
  };
  const finish = (): void => {
    if (renaming === null) return;
    if (workbook.rename(active, renaming)) setRenaming(null);
    else setBad(true);
  };
  const onTabKey = (event: KeyboardEvent): void => {
    const step = stepOf[event.key];
    if (event.key === 'F2') begin();
    else if (step !== undefined) {
      const at = sheets.findIndex(({ name }) => name === active);
      const next = (at + step + sheets.length) % sheets.length;
      show(sheets[next].name);
      (tabs.current?.querySelectorAll('[role=tab]')[next] as HTMLElement | undefined)?.focus();
    } else return;
    event.preventDefault();
  };
  const add = (): void => {
    const plan = emptyPlan(workbook.freeName());
    workbook.add([{ ...plan, print: { ...plan.print, paper: 'A4' } }], 'people');
  };

  return (
    <div className={styles.bar}>
      <div ref={tabs} role="tablist" aria-label={words.sheets} className={styles.tabs}>
        {sheets.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === active}
            tabIndex={name === active ? 0 : -1}
            className={mergeClasses(styles.tab, name === active && styles.shown)}
            onClick={() => show(name)}
            onDoubleClick={begin}
            onKeyDown={onTabKey}
          >
            {name}
          </button>
        ))}
      </div>
      {renaming !== null && (
        <>
          <Input
            size="small"
            autoFocus
            aria-label={words.newName}
            aria-invalid={isBad}
            value={renaming}
            onChange={(_, { value }) => setRenaming(value)}
            onBlur={finish}
            onKeyDown={({ key }) => {
              if (key === 'Enter') finish();
              if (key === 'Escape') setRenaming(null);
            }}
          />
          {isBad && (
            <span role="alert" className={styles.bad}>
              {words.badName}
            </span>
          )}
        </>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreVertical16Regular />}
            aria-label={words.sheetMenu(active)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={begin}>{words.rename}</MenuItem>
            <MenuItem disabled={sheets.length < 2} onClick={() => workbook.remove(active)}>
              {words.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button size="small" appearance="subtle" icon={<Add16Regular />} aria-label={words.addSheet} onClick={add} />
    </div>
  );
};
