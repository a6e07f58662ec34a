import { Button } from '@fluentui/react-components';
import { usePane } from '#addin/state/use-pane.tsx';
import { strings } from '#addin/strings/index.ts';

export const DataStep = () => {
  const { effects } = usePane();
  return <Button onClick={effects.data.check}>{strings.data.check}</Button>;
};
