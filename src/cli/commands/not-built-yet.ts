/** Commands whose names are taken but which do not exist yet: they say so instead of being misread. */
import type { Command } from 'commander'
import { ExitError, exitCodes } from '../exit-error'

const unbuilt: Record<string, string> = {
  verify: 'check originals and the custody log',
}

export function addUnbuiltCommands(program: Command): void {
  for (const [name, description] of Object.entries(unbuilt)) {
    program
      .command(name)
      .description(`${description} (not built yet)`)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new ExitError(exitCodes.usage, `kliping ${name} is not built yet.`)
      })
  }
}
