/** Options that several commands have, and the checking of their values. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Api } from '../contract/methods'
import type { Filters } from '../contract/search'
import { ExitError, exitCodes } from './exit-error'
import { call } from './with-archive'

/** Parses a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`A whole number from ${min} to ${max} is expected.`)
    }
    return number
  }
}

/** For options that may be given several times. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** For commands that read files. */
export function addMapOption(command: Command): Command {
  return command.option(
    '--map <field=column,…>',
    'what the columns of a table are, such as title=Judul,body=Isi (repeatable; else told by names and content)',
    collect,
  )
}

export interface SearchOptions {
  match: 'all' | 'any'
  sort?: 'relevance' | 'newest' | 'oldest'
  outlet?: string[]
  year?: string[]
  language?: string[]
  tag?: string[]
}

export function addSearchOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--match <how>', 'stories with all words first, or any word alike')
        .choices(['all', 'any'])
        .default('all'),
    )
    .addOption(
      new Option('--sort <order>', 'relevance when there is a query, else newest').choices([
        'relevance',
        'newest',
        'oldest',
      ]),
    )
    .option('--outlet <name>', 'only this outlet (repeatable, as are the next three)', collect)
    .option('--year <year>', 'only this year of publication', collect)
    .option('--language <code>', 'only this language, such as id or en', collect)
    .option('--tag <tag>', 'only stories with this tag', collect)
}

/** @param collection a collection's name */
export async function searchFilters(api: Api, options: SearchOptions, collection?: string): Promise<Filters> {
  const { outlet, year, language, tag } = options
  return { outlet, year, language, tag, ...(collection ? { collection: await collectionId(api, collection) } : {}) }
}

/** @throws ExitError 1 when there is no collection of that name */
export async function collectionId(api: Api, name: string): Promise<string> {
  const collections = await call(api, 'collections.list', {})
  const found = collections.find((collection) => collection.name === name)
  if (found) return found.id
  const names = collections.map((collection) => collection.name).join(', ')
  throw new ExitError(
    exitCodes.failed,
    `There is no collection called ${name}. ${names ? `There are: ${names}.` : '`kliping import --collection NAME` makes one.'}`,
  )
}
