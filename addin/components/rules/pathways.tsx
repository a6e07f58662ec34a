import { Badge, Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';
import type { PathwayRequirement } from '#engine/domain/request.ts';
import { AddPathway } from './add-pathway.tsx';
import { PathwayCard } from './pathway-card.tsx';

const texts = strings.rules.pathways;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  changed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Lines reserved for pathways: those of the Pathways sheet, until one is changed here. */
export const Pathways = () => {
  const { state, effects } = usePane();
  const styles = useStyles();
  const draft = state.data.parsed?.draft;
  const own = state.rules.overrides.priority_requirements;
  const requirements = own ?? draft?.priority_requirements ?? {};
  const names = new Map(draft?.rotations.map(({ id, name }) => [id, name]));
  const specialties = new Set(
    draft?.rotations.flatMap((each) => [each.parent_specialty, each.subspecialty ?? []]).flat(),
  );
  const change = (name: string, requirement: PathwayRequirement | null): void => {
    const { [name]: _, ...others } = requirements;
    const next = requirement ? { ...requirements, [name]: requirement } : others;
    void effects.rules.set(['priority_requirements'], next);
  };
  return (
    <>
      {own !== undefined && (
        <div className={styles.changed}>
          <Badge appearance="tint" color="warning">
            {strings.rules.origins.here}
          </Badge>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            onClick={() => void effects.rules.set(['priority_requirements'], undefined)}
          >
            {texts.reset}
          </Button>
        </div>
      )}
      {Object.keys(requirements).length === 0 ? (
        <Body1>{texts.none}</Body1>
      ) : (
        <ul className={styles.list}>
          {Object.entries(requirements).map(([name, requirement]) => (
            <PathwayCard
              key={name}
              name={name}
              requirement={requirement}
              nameOf={(id) => names.get(id) ?? id}
              onChange={(next) => change(name, next)}
            />
          ))}
        </ul>
      )}
      <Subtitle2 as="h4">{texts.add}</Subtitle2>
      <AddPathway taken={Object.keys(requirements)} specialties={[...specialties].sort()} onAdd={change} />
    </>
  );
};
