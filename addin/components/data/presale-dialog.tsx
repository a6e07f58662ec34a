import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DemoOrganization } from '#addin/api/presale.ts';
import { demoText, linesOf, organizationsIn, usualLines } from '#addin/state/presale.ts';
import { countOverrides } from '#addin/state/rules.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const texts = strings.data.presale;

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  narrow: { minWidth: 0, '& input, & select': { minWidth: 0, width: '100%' } },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  wide: { gridColumn: '1 / -1' },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** Picks an organisation, a cohort and how many lines, and builds them. */
export const PresaleDialog = ({
  organizations,
  onClose,
}: {
  organizations: readonly DemoOrganization[];
  onClose: () => void;
}) => {
  const { state: pane, effects } = usePane();
  const changes = countOverrides(pane.rules.overrides);
  const styles = useStyles();
  const [state, setState] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [cohort, setCohort] = useState<'PGY1' | 'PGY2'>('PGY1');
  const [written, setWritten] = useState<string | null>(null);
  const offered = organizationsIn(organizations, state);
  const organization = offered.find((each) => each.organization === chosen) ?? offered[0];
  const own = organization?.cohorts.find((each) => each.cohort === cohort);
  const text = written ?? (own ? String(usualLines(own)) : '');
  const lines = linesOf(text);
  const build = (): void => {
    if (!organization || lines === null) return;
    onClose();
    void effects.data.buildDemo({
      organization: organization.organization,
      state: organization.state,
      cohort,
      count: lines,
    });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{organization ? texts.intro : texts.none}</Body1>
            {organization && (
              <>
                <div className={styles.fields}>
                  <Field label={texts.state}>
                    <Select className={styles.narrow} value={state} onChange={(_event, { value }) => setState(value)}>
                      <option value="">{texts.allStates}</option>
                      {[...new Set(organizations.map((each) => each.state))].map((each) => (
                        <option key={each}>{each}</option>
                      ))}
                    </Select>
                  </Field>
                  <Field label={texts.cohort}>
                    <Select
                      className={styles.narrow}
                      value={cohort}
                      onChange={(_event, { value }) => setCohort(value === 'PGY2' ? 'PGY2' : 'PGY1')}
                    >
                      <option>PGY1</option>
                      <option>PGY2</option>
                    </Select>
                  </Field>
                  <Field
                    label={texts.lines}
                    validationMessage={lines === null ? texts.linesFault : undefined}
                    validationState={lines === null ? 'error' : 'none'}
                  >
                    <Input
                      className={styles.narrow}
                      inputMode="numeric"
                      value={text}
                      onChange={(_event, { value }) => setWritten(value)}
                      onKeyDown={({ key }) => key === 'Enter' && build()}
                    />
                  </Field>
                  <Field label={texts.organization} className={styles.wide}>
                    <Select
                      className={styles.narrow}
                      value={organization.organization}
                      onChange={(_event, { value }) => setChosen(value)}
                    >
                      {offered.map((each) => (
                        <option key={`${each.state} ${each.organization}`}>{each.organization}</option>
                      ))}
                    </Select>
                  </Field>
                </div>
                {changes > 0 && <Body1>{texts.willReset(changes)}</Body1>}
                {own && (
                  <Body1 className={styles.facts} role="status">
                    {demoText(own)}
                  </Body1>
                )}
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={!organization || lines === null} onClick={build}>
              {texts.build}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
