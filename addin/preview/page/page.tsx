import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { listSamples, type Sample } from '#addin/api/samples.ts';
import { themes, useHostTheme } from '#addin/components/shell/theme.ts';
import type { Host } from '#addin/host/host.ts';
import { preview as words } from '#addin/strings/preview.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { download, FileRefused, fetchFiles, openedFile, savedFile, unknownFormulas } from '../files/files.ts';
import { sampleWorkbook } from '../files/samples.ts';
import type { PreviewWorkbook, SavedWorkbook } from '../workbook/workbook.ts';
import { Divider, narrowestPane } from './divider.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useNarrow } from './use-narrow.ts';

const Grid = lazy(() => import('../grid/grid.tsx'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100dvh', backgroundColor: tokens.colorNeutralBackground1 },
  message: { flexShrink: 0 },
  columns: { display: 'flex', flexGrow: 1, minHeight: 0 },
  stacked: { display: 'flex', flexDirection: 'column' },
  stackedParts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  sheet: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  sheetAbove: { display: 'flex', height: '55dvh', minWidth: 0 },
  pane: { flexShrink: 0, overflow: 'auto' },
  paneBelow: { minHeight: '60dvh', borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  loading: { margin: 'auto' },
});

type Props = {
  workbook: PreviewWorkbook;
  host: Host;
  /** Whether the workbook differs from every file. */
  changes: { current: boolean };
  /** The pane; it starts anew with another workbook. */
  pane: ReactNode;
  opened: (saved: SavedWorkbook) => void;
};

/** Once the grid and the pane stand, in ms. */
const afterThePane = 2000;

/** The workbook as a grid, and the pane beside it; on narrow screens one above the other. */
export const PreviewPage = ({ workbook, host, changes, pane, opened }: Props) => {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [message, setMessage] = useState<string | null>(null);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [width, setWidth] = useState(420);
  const [asked, setAsked] = useState<(() => Promise<void>) | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const widest = Math.max(narrowestPane, window.innerWidth - 360);
  useEffect(() => {
    listSamples().then(setSamples, () => setMessage(words.failed.sample));
    const timer = setTimeout(fetchFiles, afterThePane);
    return () => clearTimeout(timer);
  }, []);

  const bring = async (load: () => Promise<SavedWorkbook>, failed: (fault: unknown) => string): Promise<void> => {
    try {
      opened(await load());
      const unknown = unknownFormulas(workbook);
      setMessage(unknown > 0 ? words.unknownFormulas(unknown) : null);
    } catch (fault) {
      setMessage(failed(fault));
    }
  };
  const failedToOpen = (name: string) => (fault: unknown) =>
    fault instanceof FileRefused ? words.failed.open(name, fault.message) : words.failed.part;
  const askFirst = (load: () => Promise<SavedWorkbook>, failed: (fault: unknown) => string): void => {
    const go = (): Promise<void> => bring(load, failed);
    if (changes.current) setAsked(() => go);
    else void go();
  };
  const save = async (): Promise<void> => {
    try {
      download(await savedFile(workbook), workbook.name);
      changes.current = false;
    } catch {
      setMessage(words.failed.save);
    }
  };
  // F6 goes from the sheet to the planner and back, as between the parts of a desktop program.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const grid = page.current?.querySelector<HTMLElement>('[role=grid]');
    const planner = page.current?.querySelector<HTMLElement>('[data-part=planner]');
    const isInPane = planner?.contains(document.activeElement);
    (isInPane ? grid : planner)?.focus();
  };

  const sheet = (
    <main className={isNarrow ? styles.sheetAbove : styles.sheet} aria-label={words.workbook}>
      <Suspense fallback={<Spinner className={styles.loading} label={words.loadingGrid} />}>
        <Grid workbook={workbook} say={setMessage} />
      </Suspense>
    </main>
  );
  const planner = (
    <aside
      aria-label={words.planner}
      data-part="planner"
      tabIndex={-1}
      className={isNarrow ? styles.paneBelow : styles.pane}
      style={isNarrow ? undefined : { width: Math.min(width, widest) }}
    >
      {pane}
    </aside>
  );
  return (
    <FluentProvider theme={themes[useHostTheme(host)]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears a key of every part */}
      <div ref={page} className={isNarrow ? styles.stacked : styles.page} onKeyDown={onKeyDown}>
        <TopBar
          workbook={workbook}
          samples={samples}
          openFile={(file) => askFirst(() => openedFile(file), failedToOpen(file.name))}
          save={() => void save()}
          openSample={(sample) =>
            askFirst(
              async () =>
                sample
                  ? sampleWorkbook(sample)
                  : { name: words.workbook, sheets: [emptyPlan('Sheet1')], marks: [], settings: {} },
              () => words.failed.sample,
            )
          }
        />
        {message !== null && (
          <MessageBar intent="warning" layout="multiline" role="alert" className={styles.message}>
            <MessageBarBody>{message}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" appearance="transparent" onClick={() => setMessage(null)}>
                {words.dismiss}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {/* One tree for both layouts: a pane that changed its place would start anew and forget what it offers. */}
        <div className={isNarrow ? styles.stackedParts : styles.columns}>
          {sheet}
          {!isNarrow && <Divider width={Math.min(width, widest)} widest={widest} resize={setWidth} />}
          {planner}
        </div>
        <ReplaceDialog
          name={workbook.name}
          isOpen={asked !== null}
          answer={(replace) => {
            setAsked(null);
            if (replace) void asked?.();
          }}
        />
      </div>
    </FluentProvider>
  );
};
