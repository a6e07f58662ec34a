import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanView } from '#addin/state/plan-view.ts';
import { strings } from '#addin/strings/en.ts';
import { CapacityMap } from './capacity-map.tsx';
import { Coverage } from './coverage.tsx';
import { Lines } from './lines.tsx';
import { Unfilled } from './unfilled.tsx';

const words = strings.review;
const names = ['lines', 'posts', 'coverage'] as const;
type Name = (typeof names)[number];

const useStyles = makeStyles({ panel: { display: 'grid', gap: tokens.spacingVerticalL } });

/** The plan from three sides: line by line, post by post, and what it covers. */
export const Views = ({ view }: { view: PlanView }) => {
  const styles = useStyles();
  const [shown, setShown] = useState<Name>('lines');
  return (
    <>
      <TabList
        aria-label={words.viewsLabel}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => setShown(value as Name)}
      >
        {names.map((name) => (
          <Tab key={name} value={name} id={`view-${name}`} aria-controls="view-panel">
            {words.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div id="view-panel" role="tabpanel" aria-labelledby={`view-${shown}`} className={styles.panel}>
        {shown === 'lines' && <Lines view={view} />}
        {shown === 'posts' && (
          <>
            <CapacityMap view={view} />
            <Unfilled view={view} />
          </>
        )}
        {shown === 'coverage' && <Coverage view={view} />}
      </div>
    </>
  );
};
