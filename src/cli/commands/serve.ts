/** `kliping serve`: the window's pages for a browser on this machine. */
import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import type { Cli } from '../cli'
import { wholeNumber } from '../options'
import { withArchive } from '../with-archive'

interface ServeOptions {
  port?: number
  open?: boolean
}

export function addServeCommand(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('open the archive to a browser on this machine')
    .option('--port <number>', 'the port to listen on (default: one that is free)', wholeNumber(1, 65_535))
    .option('--open', 'open the address in the default browser')
    .action((options: ServeOptions) => serve(cli, options))
}

async function serve(cli: Cli, { port, open }: ServeOptions): Promise<void> {
  const [{ startServer }, { rendererDir }] = await Promise.all([
    import('../../server/create-server'),
    import('../../node/app-files'),
  ])
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  // The sample stories greet who opens Kliping; a folder that was named is left as it is.
  const samples = cli.archiveOption() === undefined
  await withArchive(
    cli,
    { create: true, samples, onInterrupt: stop },
    async ({ api, subscribe, intake, downloads, watchFolders }) => {
      if ((await api['archive.info']({})).readOnly) {
        cli.terminal.tell('Another Kliping has this archive open, so here it can be read but not changed.')
      }
      const server = await startServer({ api, subscribe, uploads: intake, downloads, rendererDir, port })
      watchFolders()
      await cli.terminal.print(server.url)
      cli.terminal.tell('Open this address in a browser on this machine; Ctrl-C ends it.')
      if (open) openInBrowser(server.url)
      await stopped
      await server.close()
    },
  )
}

function openInBrowser(url: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command ?? '', [...args, url], { stdio: 'ignore', detached: true })
  // The address is printed: a machine without a browser can do without this.
  child.on('error', () => {})
  child.unref()
}

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
