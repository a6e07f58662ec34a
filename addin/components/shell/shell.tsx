import { makeStaticStyles, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import { News } from '#addin/components/cloud/news.tsx';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { Boundary } from './boundary.tsx';
import { ErrorBar } from './error-bar.tsx';
import { fetchAhead, panels } from './panels.tsx';
import { Steps } from './steps.tsx';

const usePageStyles = makeStaticStyles({
  'html, body, #planner': { height: '100%' },
  body: { margin: 0, colorScheme: 'light dark' },
});

const useStyles = makeStyles({
  top: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  panel: {
    padding: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXXXL,
    maxWidth: '60rem',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Steps, the error bar, and the step the planner is at. */
export const Shell = () => {
  const { state } = usePane();
  usePageStyles();
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const { at, moved } = state.step;
  const shown = useRef(at);
  useEffect(() => {
    // How far the step before was scrolled says nothing of this one.
    if (shown.current !== at) start.current?.scrollIntoView();
    shown.current = at;
    if (moved) panel.current?.focus({ preventScroll: true });
  }, [at, moved]);
  useEffect(fetchAhead, []);
  const Panel = panels[at];
  return (
    <>
      <div ref={start} />
      <div className={styles.top}>
        <Steps />
        <ErrorBar />
        <News />
      </div>
      <div
        id="step-panel"
        ref={panel}
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`step-${at}`}
        className={styles.panel}
      >
        <Boundary key={at}>
          <Suspense fallback={<Spinner label={strings.shell.opening} />}>
            <Panel />
          </Suspense>
        </Boundary>
      </div>
    </>
  );
};
