import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/en.ts';

export const PublishStep = () => <Title3 as="h2">{strings.publish.title}</Title3>;
