// Makes a golden fixture of plain-text news, or renews one: npm run fixtures:new -- NAME [FILE]
// The expected result is what the reader says today: look it over, and correct it by hand where the reader is wrong.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const plainText = path.join(root, 'src/core/importing/plain-text')
const [name, file] = process.argv.slice(2)
if (!name || !/^[a-z0-9][a-z0-9-]*$/.test(name)) {
  console.error('Usage: npm run fixtures:new -- NAME [FILE]   (NAME: small letters, digits and hyphens)')
  process.exit(2)
}
const folder = path.join(plainText, 'fixtures', name)
const source = path.join(folder, 'source.txt')
if (file && !existsSync(file)) {
  console.error(`There is no file ${file}.`)
  process.exit(1)
}
if (!file && !existsSync(source)) {
  console.error(`There is no fixture ${name} yet: name the text file to make it of.`)
  process.exit(1)
}
if (file) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(source, readFileSync(file))
}
const { module } = await runnerImport(path.join(plainText, 'testing/golden-story.ts'), { root, configFile: false })
const expected = module.goldenStory(readFileSync(source, 'utf8'))
writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
console.log(`Wrote ${path.relative(root, folder)}/expected.json: look it over before you commit it.`)
