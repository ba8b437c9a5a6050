import { enumType } from '../../../platform/graphql/index.ts';
import { civicTopicLabels } from './topic.kinds.ts';

export const CivicTopic = enumType('CivicTopic', '民生领域 / Field of civic life', civicTopicLabels);
