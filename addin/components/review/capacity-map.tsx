import { Button, Checkbox, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type RotationUse, usesOf } from '#addin/state/plan-figures.ts';
import type { PlanView } from '#addin/state/plan-view.ts';
import { strings } from '#addin/strings/en.ts';
import { Section } from './section.tsx';

const words = strings.review.capacity;
const shownFirst = 40;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 160px', minWidth: 0, maxWidth: 'none' },
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingRight: tokens.spacingHorizontalXS,
    minWidth: '88px',
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  cell: {
    width: '44px',
    minWidth: '34px',
    textAlign: 'center',
    paddingBlock: '3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  none: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3 },
  full: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  over: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightBold,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  key: { width: 'auto', paddingInline: tokens.spacingHorizontalS },
});

type Fill = 'none' | 'part' | 'full' | 'over';
const fillOf = ({ used, posts }: RotationUse['terms'][number]): Fill => {
  if (used > posts) return 'over';
  return posts === 0 ? 'none' : used === posts ? 'full' : 'part';
};
/** How full a cell with free posts is, as a bar behind its numbers. */
const barOf = (term: RotationUse['terms'][number]) => {
  const end = fillOf(term) === 'part' ? `${Math.round((100 * term.used) / term.posts)}%` : '0%';
  return {
    backgroundImage: `linear-gradient(to right, ${tokens.colorBrandBackground2Hover} ${end}, transparent ${end})`,
  };
};
const fills = ['part', 'full', 'over'] as const;

/** Doctors placed of posts, by rotation and term, as colours and as numbers. */
export const CapacityMap = ({ view }: { view: PlanView }) => {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isFreeOnly, setIsFreeOnly] = useState(false);
  const [most, setMost] = useState(shownFirst);
  const uses = useMemo(() => usesOf(view), [view]);
  const wanted = text.trim().toLowerCase();
  const found = uses.filter(
    ({ rotation, terms }) =>
      `${rotation.name} ${rotation.parent_specialty}`.toLowerCase().includes(wanted) &&
      (!isFreeOnly || terms.some((term) => term.used < term.posts)),
  );
  const lookOf = (fill: Fill) => mergeClasses(styles.cell, fill !== 'part' && styles[fill]);
  return (
    <Section title={words.title}>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={words.filter}
          placeholder={words.filter}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
        <Checkbox
          label={words.free}
          checked={isFreeOnly}
          onChange={(_event, { checked }) => setIsFreeOnly(checked === true)}
        />
      </div>
      <ul className={styles.legend}>
        {fills.map((fill) => (
          <li key={fill} className={mergeClasses(lookOf(fill), styles.key)}>
            {words.legend[fill]}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.caption}>
        <table className={styles.table} aria-label={words.caption}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.name, styles.head)}>
                {words.rotation}
              </th>
              {view.request.term_structure.map((_, term) => (
                <th key={term} scope="col" className={styles.head} aria-label={words.termFull(term + 1)}>
                  {words.term(term + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map(({ rotation, terms }) => (
              <tr key={rotation.id}>
                <th scope="row" className={styles.name}>
                  {rotation.name}
                </th>
                {terms.map((term, index) => (
                  <td
                    key={index}
                    className={lookOf(fillOf(term))}
                    style={barOf(term)}
                    title={words.cellFull(term.used, term.posts)}
                  >
                    {term.posts === 0 && term.used === 0 ? '–' : words.cell(term.used, term.posts)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length === 0 && words.nothing}
      {found.length > most && (
        <Button appearance="subtle" onClick={() => setMost(found.length)}>
          {words.more(found.length - most)}
        </Button>
      )}
    </Section>
  );
};
