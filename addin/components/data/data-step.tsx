import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Boundary } from '#addin/components/shell/boundary.tsx';
import { foreignLines } from '#addin/state/foreign-lines.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { DataActions } from './data-actions.tsx';
import { Issues } from './issues.tsx';
import { ReadFrom } from './read-from.tsx';
import { Remembered } from './remembered.tsx';
import { Verdict } from './verdict.tsx';

// Comes with the dictionary of specialties.
const Unmatched = lazy(async () => ({ default: (await import('./unmatched.tsx')).Unmatched }));

// Comes with the checker.
const StandingLines = lazy(async () => ({ default: (await import('./standing-lines.tsx')).StandingLines }));

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

/** From the planner's sheets to a request without a fault. */
export const DataStep = () => {
  const { state } = usePane();
  const styles = useStyles();
  const { parsed } = state.data;
  const isEmpty = !parsed || Object.keys(parsed.readFrom).length === 0;
  // A planning sheet of the council's, lines that came back from somebody, or a workbook without rotations, which may be a year plan.
  const holdsOthers =
    parsed?.planning ||
    (!state.review.written && foreignLines(state.data.sheets).length > 0) ||
    (!parsed?.readFrom.Rotations && state.data.sheets?.some(({ rows }) => rows.length > 0));
  return (
    <div className={styles.step}>
      <Verdict />
      <DataActions isEmpty={isEmpty} />
      {!isEmpty && <Issues issues={parsed.issues} />}
      {!isEmpty && parsed.unwritten.length > 0 && (
        <Boundary of="part">
          <Suspense>
            <Unmatched unwritten={parsed.unwritten} />
          </Suspense>
        </Boundary>
      )}
      {parsed && holdsOthers && (
        <Boundary of="part">
          <Suspense>
            <StandingLines />
          </Suspense>
        </Boundary>
      )}
      <Remembered />
      {!isEmpty && <ReadFrom />}
    </div>
  );
};
