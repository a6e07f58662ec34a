import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/en.ts';

export const RulesStep = () => <Title3 as="h2">{strings.rules.title}</Title3>;
