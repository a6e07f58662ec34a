import { Button, Caption1, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PlanView } from '#addin/state/plan-view.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { rotationColours } from '#engine/workbook/index.ts';
import { rotationLabels } from '#engine/workbook/result/labels.ts';
import { filterLines, type LineKind, lineKinds } from './line-filter.ts';
import { LineItem, type Tile } from './line-item.tsx';
import { Section } from './section.tsx';

const words = strings.review.lines;
/** Lines drawn at a time: few enough to be quick, however long the plan. */
const page = 50;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 180px', minWidth: 0, maxWidth: 'none' },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** The lines one by one, to find, read and approve. */
export const Lines = ({ view }: { view: PlanView }) => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<LineKind>('all');
  const [most, setMost] = useState(page);
  const [open, setOpen] = useState<string | null>(null);
  const tileOf = useMemo(() => {
    const { rotations } = view.request;
    const [labels, colours] = [rotationLabels(rotations), rotationColours(rotations)];
    return (id: string | null): Tile =>
      id === null
        ? { name: words.empty, colours: undefined }
        : { name: labels.get(id) ?? id, colours: colours.get(id) };
  }, [view.request]);
  const doctors = useMemo(
    () => new Map(view.request.workers.map(({ id, name }) => [id, name ?? id])),
    [view.request.workers],
  );
  const found = useMemo(() => filterLines(view, text, kind), [view, text, kind]);
  const isOnSheet = view.lines.some(({ lineCell }) => lineCell !== null);
  const legal = view.lines.filter(({ isFaulty, approved }) => !isFaulty && !approved);
  const approved = view.lines.filter((line) => line.approved).length;
  return (
    <Section
      title={words.title(view.lines.length)}
      actions={
        isOnSheet && (
          <Button
            size="small"
            disabledFocusable={state.review.task !== null || legal.length === 0}
            onClick={() =>
              void effects.review.approve(
                legal.map(({ id }) => id),
                true,
              )
            }
          >
            {words.approveLegal(legal.length)}
          </Button>
        )
      }
    >
      {isOnSheet && <Caption1>{words.approvedCount(approved, view.lines.length)}</Caption1>}
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
        {isOnSheet && (
          <Field>
            <Select aria-label={words.only} value={kind} onChange={(_event, { value }) => setKind(value as LineKind)}>
              {lineKinds.map((each) => (
                <option key={each} value={each}>
                  {words.kinds[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <ul className={styles.list}>
        {found.slice(0, most).map((line) => (
          <LineItem
            key={line.id}
            line={line}
            doctor={line.worker_id === null ? '' : (doctors.get(line.worker_id) ?? line.worker_id)}
            tileOf={tileOf}
            isOpen={open === line.id}
            onToggle={(id) => setOpen((now) => (now === id ? null : id))}
          />
        ))}
      </ul>
      {found.length === 0 && words.nothing}
      {found.length > most && (
        <Button appearance="subtle" onClick={() => setMost((now) => now + page)}>
          {words.more(Math.min(page, found.length - most))}
        </Button>
      )}
    </Section>
  );
};
