/** A start that cannot go on, told in one line: what is wrong and what to do. */
export class StartupError extends Error {}
