/** What is refused of a container's members, whatever the container: names and things that could reach outside. */
import { KlipingError } from '../../../contract/errors'

/** Left by systems beside a person's files. */
const systemFile = /(^|\/)(__MACOSX\/|PaxHeaders?[./]|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i

export function isSystemFile(name: string): boolean {
  return systemFile.test(name)
}

/** @param name with "/" between its parts @throws KlipingError `unsafe-path` */
export function refuseUnsafeName(name: string, container: string): void {
  const isAbsolute = name.startsWith('/') || /^[a-z]:/i.test(name)
  if (isAbsolute || name.includes('\0') || name.split('/').includes('..')) {
    throw new KlipingError(
      'unsafe-path',
      `The ${container} gives this file a name that leads out of its folder, so it was refused.`,
    )
  }
}

export function refusedLink(container: string): KlipingError {
  return new KlipingError(
    'unsafe-path',
    `This is a link inside a ${container}, so it was refused. Pack the file itself.`,
  )
}

export function tooLarge(bytes: number): KlipingError {
  const size = Math.round(bytes / 2 ** 20)
  return new KlipingError(
    'too-large',
    `This would unpack to ${size} MB, which may be a trap. Unpack it yourself if you trust it.`,
  )
}

export function tooManyMembers(container: string): KlipingError {
  return new KlipingError('too-large', `This ${container} holds too many files. Unpack it and import the folder.`)
}
