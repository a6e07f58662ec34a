import { Body1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle24Filled,
  ErrorCircle24Filled,
  type FluentIcon,
  Info24Regular,
  Warning24Filled,
} from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

const icons = {
  good: CheckmarkCircle24Filled,
  warning: Warning24Filled,
  bad: ErrorCircle24Filled,
  plain: Info24Regular,
};

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: '1px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  plain: { color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** A piece of news with its tone, what it means, and what can be done with it. */
export const Card = ({
  tone,
  title,
  hint,
  icon,
  children,
}: {
  tone: keyof typeof icons;
  title: string;
  hint?: string;
  /** In place of the tone's own. */
  icon?: FluentIcon;
  children?: ReactNode;
}) => {
  const styles = useStyles();
  const id = useId();
  const Icon = icon ?? icons[tone];
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true" />
        <Subtitle1 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle1>
      </div>
      {hint && <Body1 className={styles.hint}>{hint}</Body1>}
      {children}
    </section>
  );
};
