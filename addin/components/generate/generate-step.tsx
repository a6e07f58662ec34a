import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/index.ts';

export const GenerateStep = () => <Title3 as="h2">{strings.generate.title}</Title3>;
