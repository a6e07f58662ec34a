import { Body1, Button, Caption1, Spinner } from '@fluentui/react-components';
import type { PullOffer } from '#addin/state/cloud.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import { useFormStyles } from './form-styles.ts';

const words = strings.cloud.pull;

/** Most rows shown of one sheet. */
const most = 30;

type Refresh = Extract<PullOffer, { kind: 'refresh' }>['refreshes'][number];

const shown = (value: unknown): string => (value === null || value === '' ? words.empty : String(value));

const Refreshed = ({ refresh: { sheet, added, removed, changed } }: { refresh: Refresh }) => {
  const styles = useFormStyles();
  const rows = [
    ...added.map((id) => words.added(id)),
    ...removed.map((id) => words.removed(id)),
    ...changed.map(({ id, cells }) =>
      words.changed(id, cells.map(({ title, from, to }) => words.cell(title, shown(from), shown(to))).join('; ')),
    ),
  ];
  return (
    <div className={styles.tight}>
      <Body1>{words.diffOf(sheet, added.length, removed.length, changed.length)}</Body1>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.slice(0, most).map((row) => (
            <li key={row}>
              <Caption1>{row}</Caption1>
            </li>
          ))}
          {rows.length > most && (
            <li>
              <Caption1>{words.more(rows.length - most)}</Caption1>
            </li>
          )}
        </ul>
      )}
    </div>
  );
};

/** What a pull would write, before anything is. */
export const Offer = ({ pull }: { pull: PullOffer }) => {
  const { state, effects } = usePane();
  const styles = useFormStyles();
  const { task } = state.cloud;
  const cells = pull.kind === 'refresh' ? pull.refreshes.reduce((sum, { changes }) => sum + changes.length, 0) : 0;
  const sizes =
    pull.kind === 'refresh' ? null : ([pull.request.workers.length, pull.request.rotations.length] as const);
  return (
    <div className={styles.stack}>
      {pull.kind === 'refresh' ? (
        pull.refreshes.map((refresh) => <Refreshed key={refresh.sheet} refresh={refresh} />)
      ) : (
        <div className={styles.tight}>
          {pull.changedHeadings && <Body1>{words.otherHeadings(pull.changedHeadings)}</Body1>}
          <Body1>{pull.kind === 'new' ? words.newSheets(...sizes!) : words.besideSheets(...sizes!)}</Body1>
        </div>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={task === 'write' ? <Spinner size="tiny" /> : undefined}
          disabledFocusable={task !== null}
          onClick={() => void effects.cloud.writePull()}
        >
          {pull.kind === 'refresh' ? words.refresh(cells) : pull.kind === 'new' ? words.write : words.beside}
        </Button>
        <Button disabledFocusable={task !== null} onClick={effects.cloud.decline}>
          {strings.cloud.push.cancel}
        </Button>
      </div>
    </div>
  );
};
