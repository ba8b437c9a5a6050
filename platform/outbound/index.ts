export { AllowedTargets } from './allowed-targets.ts';
export { type Posted, post, whyUnanswered } from './post.ts';
