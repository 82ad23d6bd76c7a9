#!/usr/bin/env node
/** `kliping` on the command line. */
import { exitCodes } from './exit-error'
import { runCli } from './program'
import { createTerminal } from './terminal'

const terminal = createTerminal(process.stdout, process.stderr, process.env)
let exitCode: number = await runCli(process.argv.slice(2), terminal)
await terminal.flush()
if (terminal.failure) {
  terminal.tell(`The results could not be written: ${terminal.failure.message}`)
  exitCode = exitCode || exitCodes.failed
}
process.exit(exitCode)
