import { Button } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.ts';
import { strings } from '#addin/strings/en.ts';

export const DataStep = () => {
  const { effects } = usePane();
  return <Button onClick={effects.data.check}>{strings.data.checkData}</Button>;
};
