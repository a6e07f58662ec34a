import { Body1 } from '@fluentui/react-components';
import { useFormStyles } from '#addin/components/cloud/form-styles.ts';
import { Tiles } from '#addin/components/shell/tiles.tsx';
import type { LineChange, LineDiff } from '#addin/data/line-diff.ts';
import { strings } from '#addin/strings/en.ts';

const words = strings.cloud.push;

/** Most lines shown one by one. */
const most = 60;

/** `nameOf`: of a rotation by its id. */
type Names = (id: string) => string;

const textOf = ({ id, terms, worker, pathway }: LineChange, nameOf: Names): string => {
  const rotation = (held: string | null) => (held === null ? words.nothing : nameOf(held));
  return words.changed(
    id,
    [
      ...terms.map(({ term_index, from, to }) => words.term(term_index + 1, rotation(from), rotation(to))),
      ...(worker ? [words.worker(worker.from ?? words.nobody, worker.to ?? words.nobody)] : []),
      ...(pathway ? [words.pathway(pathway.from ?? words.nothing, pathway.to ?? words.nothing)] : []),
    ].join(', '),
  );
};

/** What would change of the lines a run holds, in numbers. */
export const ChangeCounts = ({ diff: { added, changed, removed, same } }: { diff: LineDiff }) => (
  <Tiles
    tiles={[
      [words.counts.added, `${added.length}`],
      [words.counts.changed, `${changed.length}`],
      [words.counts.removed, `${removed.length}`],
      [words.counts.same, `${same}`],
    ]}
  />
);

/** The same line by line. */
export const LineChanges = ({ diff, nameOf }: { diff: LineDiff; nameOf: Names }) => {
  const styles = useFormStyles();
  const { added, changed, removed } = diff;
  const rows = [
    ...changed.map((change) => textOf(change, nameOf)),
    ...removed.map((id) => words.removed(id)),
    ...added.map((id) => words.added(id)),
  ];
  return (
    <>
      {rows.length === 0 && <Body1>{words.unchanged}</Body1>}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.slice(0, most).map((row) => (
            <li key={row}>
              <Body1>{row}</Body1>
            </li>
          ))}
          {rows.length > most && (
            <li>
              <Body1>{words.more(rows.length - most)}</Body1>
            </li>
          )}
        </ul>
      )}
    </>
  );
};
