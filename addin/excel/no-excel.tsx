import { Body1, FluentProvider, Link, makeStyles, Title3, tokens, webLightTheme } from '@fluentui/react-components';
import type { HostFault } from '#addin/host/host.ts';
import { strings } from '#addin/strings/en.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL, maxWidth: '32rem' },
  title: { margin: 0 },
});

const Message = ({ fault }: { fault: HostFault }) => {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Title3 as="h1" className={styles.title}>
        {fault.message}
      </Title3>
      <Body1>{fault.remedy}</Body1>
      <Body1>
        {strings.shell.previewInstead} <Link href="/">{strings.shell.openPreview}</Link>
      </Body1>
    </main>
  );
};

/** In place of the pane where there is no Excel to work in. */
export const NoExcel = ({ fault }: { fault: HostFault }) => (
  <FluentProvider theme={webLightTheme}>
    <Message fault={fault} />
  </FluentProvider>
);
