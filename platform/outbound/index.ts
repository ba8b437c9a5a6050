export { AllowedTargets } from './allowed-targets.ts';
export { type Posted, post } from './post.ts';
