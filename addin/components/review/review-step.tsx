import { Title3 } from '@fluentui/react-components';
import { strings } from '#addin/strings/en.ts';

export const ReviewStep = () => <Title3 as="h2">{strings.review.title}</Title3>;
