/** Opens the archive for a command and closes it after, however the command ends. */
import { dispatch } from '../contract/dispatch'
import { KlipingError, toErrorInfo } from '../contract/errors'
import type { Api, MethodInput, MethodName, MethodOutput } from '../contract/methods'
import type { OpenArchive } from '../node/open-archive'
import type { Cli } from './cli'
import { ExitError, exitCodes } from './exit-error'
import { onInterrupt } from './interrupt'

export interface Access {
  /** Makes a new archive where there is none. */
  create?: boolean
  /** Puts the sample stories into a new archive. */
  samples?: boolean
  /** Needs an archive that nobody else writes to. */
  write?: boolean
  /** What Ctrl-C does instead of ending the command. */
  onInterrupt?(): void
}

/** @throws ExitError 3 when the archive cannot be opened as asked */
export async function withArchive(
  cli: Cli,
  access: Access,
  work: (archive: OpenArchive) => Promise<void>,
): Promise<void> {
  const archive = await open(cli, access)
  const release = onInterrupt(access.onInterrupt ?? (() => closeAndExit(archive)))
  try {
    await work(archive)
  } finally {
    release()
    await archive.close()
  }
}

/** Calls a method as any face does: through `dispatch`, which fills in defaults and refuses what makes no sense. */
export async function call<M extends MethodName>(api: Api, method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const result = await dispatch(api, method, input)
  if (!result.ok) throw new KlipingError(result.error.code, result.error.message, result.error.details)
  return result.value as MethodOutput<M>
}

async function open(cli: Cli, access: Access): Promise<OpenArchive> {
  const [{ isNewArchive }, { archiveLocation }] = await Promise.all([
    import('../node/open-archive'),
    import('../node/archive-location'),
  ])
  const dir = cli.archiveOption() ?? archiveLocation()
  if (!access.create && (await isNewArchive(dir))) {
    throw new ExitError(
      exitCodes.cannotOpen,
      `There is no archive in ${dir}. \`kliping import\` makes one, or name another with --archive.`,
    )
  }
  const archive = await openOrMake(dir, access).catch((error: unknown) => {
    throw new ExitError(exitCodes.cannotOpen, `The archive in ${dir} cannot be opened. ${toErrorInfo(error).message}`)
  })
  const { readOnly, notices } = await archive.api['archive.info']({})
  for (const notice of notices) cli.terminal.tell(notice)
  if (!readOnly || !access.write) return archive
  await archive.close()
  throw new ExitError(exitCodes.cannotOpen, `Another Kliping writes to the archive in ${dir}. Close that one first.`)
}

async function openOrMake(dir: string, { samples }: Access): Promise<OpenArchive> {
  if (samples) return (await import('../node/sample-archive')).openWithSamples(dir)
  return (await import('../node/open-archive')).openArchive({ dir })
}

function closeAndExit(archive: OpenArchive): void {
  archive.close().finally(() => process.exit(exitCodes.interrupted))
}
