import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    marginLeft: 0,
    marginRight: 0,
    paddingBottom: tokens.spacingVerticalL,
  },
});

/** A part of the Rules step under a heading that opens and closes it. */
export const Section = ({ name, title, children }: { name: string; title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
};
