#!/usr/bin/env node
import { EXIT } from '../errors.ts';
import { localeIn, messagesOf } from './messages.ts';
import { run } from './run.ts';
import { realTerminal } from './terminal.ts';
import { TOOL_VERSION } from '../version.ts';
import { privateFolder } from '../store/private-folder.ts';

/** Readers that do not close in this time are left to the system. Milliseconds. */
const GRACE = 3000;

const own = privateFolder(false);
Object.assign(process.env, own.env);
process.on('exit', () => own.remove());

const argv = process.argv.slice(2);
const interruption = new AbortController();

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    const messages = messagesOf(localeIn(argv));
    process.stderr.write(`\n${messages.interrupting}\n`);
    interruption.abort();
    setTimeout(() => {
      process.stderr.write(`${messages.interrupted}\n`);
      process.exit(EXIT.interrupted);
    }, GRACE).unref();
  });
}

const exitCode = await run(argv, TOOL_VERSION, realTerminal(interruption.signal));
process.exitCode = exitCode;
if (exitCode === EXIT.interrupted) process.exit();
// Whatever still holds the process open has nothing more to say.
setTimeout(() => process.exit(), GRACE).unref();
