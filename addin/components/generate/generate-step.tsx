import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/en.ts';

export const GenerateStep = () => <Title3 as="h2">{strings.generate.title}</Title3>;
