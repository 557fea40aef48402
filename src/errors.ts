/** Exit codes of the contract. */
export const EXIT = {
  ok: 0,
  usage: 1,
  ruleset: 2,
  missingTool: 3,
  output: 4,
  failOn: 5,
  internal: 70,
  interrupted: 130,
} as const;

/** The run cannot go on. The message is for users: Chinese, with the file's name; `nextStep` says what to do. */
export class AuditError extends Error {
  readonly exitCode: number;
  readonly nextStep: string;

  constructor(exitCode: number, message: string, nextStep: string) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
    this.nextStep = nextStep;
  }
}

/** Wrong argument, or the uploads folder is not there. */
export class UsageError extends AuditError {
  constructor(message: string, nextStep: string) {
    super(EXIT.usage, message, nextStep);
  }
}

/** A rule, parameter, standard … is not as it must be. */
export class RulesetError extends AuditError {
  constructor(message: string, nextStep: string) {
    super(EXIT.ruleset, message, nextStep);
  }
}

/** A tool or data file that the run needs is not there or cannot load. */
export class MissingToolError extends AuditError {
  constructor(message: string, nextStep: string) {
    super(EXIT.missingTool, message, nextStep);
  }
}

/** The results cannot be written. */
export class OutputError extends AuditError {
  constructor(message: string, nextStep: string) {
    super(EXIT.output, message, nextStep);
  }
}
