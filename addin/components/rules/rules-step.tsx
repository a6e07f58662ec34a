import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/index.ts';

export const RulesStep = () => <Title3 as="h2">{strings.rules.title}</Title3>;
