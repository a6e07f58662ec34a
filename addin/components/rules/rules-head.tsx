import { Body1, Button, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { countOverrides, type Overrides } from '#addin/state/rules.ts';
import { shippedRuleset } from '#addin/state/settings/in-force.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  changed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  notes: { color: tokens.colorNeutralForeground2 },
  warning: { whiteSpace: 'normal' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Which ruleset holds, what the councils add in words, and how much of it is changed here. */
export const RulesHead = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const ruleset = shippedRuleset(state);
  const changed = countOverrides(state.rules.overrides);
  const [dropped, setDropped] = useState<Overrides | null>(null);
  const followSheet = (): void => {
    setDropped(state.rules.overrides);
    void effects.rules.override({});
  };
  return (
    <div className={styles.head}>
      <Body1>{state.data.parsed ? strings.rules.intro : strings.rules.unread}</Body1>
      <div className={styles.changed} role="status">
        {changed > 0 && (
          <>
            <Body1>{strings.rules.changed(changed)}</Body1>
            <Button size="small" icon={<ArrowUndo16Regular />} onClick={followSheet}>
              {strings.rules.resetAll}
            </Button>
          </>
        )}
        {changed === 0 && dropped && (
          <>
            <Body1>{strings.rules.followed}</Body1>
            <Button size="small" onClick={() => void effects.rules.override(dropped)}>
              {strings.rules.undoReset}
            </Button>
          </>
        )}
      </div>
      {!ruleset.bounds.required_categories && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.warning}>{ruleset.notes[0]}</MessageBarBody>
        </MessageBar>
      )}
      <details className={styles.notes}>
        <summary>
          <Caption1>
            {strings.rules.ruleset(ruleset.name)}. {strings.rules.notes}
          </Caption1>
        </summary>
        <ul className={styles.list}>
          {ruleset.notes.map((note) => (
            <li key={note}>
              <Caption1>{note}</Caption1>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};
