/** An error of an answer, as the graph tells it. */
export interface AnswerError {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** The graph refused an operation, or could not carry it out; what it says is for whoever asked. */
export class OperationFailed extends Error {
  readonly errors: readonly AnswerError[];
  constructor(errors: readonly AnswerError[]) {
    super(errors[0]?.message ?? 'the answer is empty');
    this.errors = errors;
  }
}
