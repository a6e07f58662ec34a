import { Body1, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, DocumentText24Regular } from '@fluentui/react-icons';
import { Card } from '#addin/components/shell/card.tsx';
import type { ExportedFile as File } from '#addin/state/review.ts';
import { saveFile } from '#addin/state/save-file.ts';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

const words = strings.review.exports;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A file made inside Excel, where a download may go nowhere: to save, or as text to copy. */
export const ExportedFile = ({ file }: { file: File }) => {
  const { dispatch } = usePane();
  const styles = useStyles();
  const isText = typeof file.content === 'string';
  return (
    <Card tone="plain" icon={DocumentText24Regular} title={words.ready(file.name)}>
      <Body1>{isText ? words.inExcel(file.name) : words.zipInExcel}</Body1>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<ArrowDownload20Regular />} onClick={() => saveFile(file)}>
          {words.save}
        </Button>
        <Button onClick={() => dispatch({ type: 'review/exported', file: null })}>{words.close}</Button>
      </div>
      {isText && (
        <Field label={words.text} hint={words.textHint}>
          <Textarea
            readOnly
            rows={5}
            resize="vertical"
            value={file.content as string}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
      )}
    </Card>
  );
};
