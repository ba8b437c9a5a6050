import { ACTOR_LABELS } from '../workflow/index.ts';
import { enumType } from './enum-type.ts';

export const WorkflowRole = enumType('WorkflowRole', '办理角色 / A role in the workflows', ACTOR_LABELS);
