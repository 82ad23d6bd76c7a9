/**
 * Every message of the archive that can reach a person in the window, as a template: "{0}" stands for data (a name, a
 * number), "[0]" for words of the archive's own, which are templates in turn.
 */
import ts from 'typescript'
import { readSources } from './sources'
import { createValues } from './values'

/** Stand for the holes of a template until they are numbered. */
const data = '\uE000'
const words = '\uE001'
/** More ways than these to fill a hole become templates of their own. */
const mostWays = 2

export interface Collected {
  /** Templates, with the places they come from. */
  messages: ReadonlyMap<string, readonly string[]>
  /** Sentences in the sources that were not met on the way to any message. */
  unmet: readonly { text: string; place: string }[]
}

export function collectMessages(folder: string): Collected {
  const sources = readSources(folder)
  const { valuesOf, nextRound } = createValues(sources)
  const messages = new Map<string, string[]>()
  const met = new Set<ts.Node>()
  const underWay = new Set<ts.Node>()

  function tell(text: string, node: ts.Node): void {
    if (!isHuman(text) && !(text.includes(words) && text.includes(' '))) return
    const template = numbered(text)
    const places = messages.get(template) ?? []
    if (!messages.has(template)) messages.set(template, places)
    const place = placeOf(node, folder)
    if (!places.includes(place)) places.push(place)
  }

  const tellAll = (node: ts.Node) => {
    for (const value of valuesOf(node)) for (const text of waysOf(value)) tell(text, value)
  }

  /** The texts that a literal, a template or a sum can become. */
  function waysOf(node: ts.Node): string[] {
    if (ts.isStringLiteralLike(node)) {
      met.add(node)
      return [node.text]
    }
    if (underWay.has(node)) return [data]
    underWay.add(node)
    const ways = ts.isTemplateExpression(node) ? templateWays(node) : isSum(node) ? sumWays(node) : [data]
    underWay.delete(node)
    return [...new Set(ways)]
  }

  function templateWays(node: ts.TemplateExpression): string[] {
    met.add(node)
    // Without a space it is the name of a file, a date or a code.
    const isCode = ![node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) =>
      text.includes(' '),
    )
    return node.templateSpans.reduce(
      (ways, { expression, literal }) => product(ways, product(isCode ? [data] : fillings(expression), [literal.text])),
      [node.head.text],
    )
  }

  const sumWays = (node: ts.BinaryExpression) => product(fillings(node.left), fillings(node.right))

  /** What may stand in a hole: the few texts there are, or that there are data or words. */
  function fillings(expression: ts.Expression): string[] {
    const values = valuesOf(expression)
    const ways = [...new Set(values.flatMap(waysOf))]
    const isFew = ways.length <= mostWays && !ways.includes(data)
    const isWhole = isWritten(expression) || !ways.some((way) => way.includes(data) || way.includes(words))
    if (isFew && isWhole && ways.some((way) => isHuman(way) || way.includes(' '))) return ways
    if (!ways.some(isHuman) && !values.some(isErrorMessage)) return [data]
    for (const value of values) for (const way of waysOf(value)) tell(way, value)
    return [words]
  }

  const spoken: ts.Node[] = []
  for (const file of sources.files) forEachNode(file, (node) => void spoken.push(...spokenIn(node)))
  for (let before = -1; messages.size > before; nextRound()) {
    before = messages.size
    spoken.forEach(tellAll)
  }
  const unmet = sources.files.flatMap((file) => unmetSentences(file, met, folder))
  return { messages, unmet }
}

/** What an error says may be words of the archive, or of a library. */
const isErrorMessage = (node: ts.Node) => ts.isPropertyAccessExpression(node) && node.name.text === 'message'

/** Members that hold what is said to a person. */
const spokenMembers = /^(warnings?|notices?|reason|why|readOnlyBecause|part)$/

/** The expressions by which the node says something to a person. */
function spokenIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'KlipingError') return node.arguments?.slice(1, 2) ?? []
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const name = node.name.getText()
    const isErrorInfo = name === 'message' && node.parent.properties.some((each) => each.name?.getText() === 'code')
    const isPart =
      name === 'label' && ts.isPropertyAssignment(node.parent.parent) && node.parent.parent.name.getText() === 'part'
    if (isErrorInfo || isPart || spokenMembers.test(name))
      return [ts.isPropertyAssignment(node) ? node.initializer : node.name]
  }
  if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) {
    const isSet = node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    if (isSet && (spokenMembers.test(node.left.name.text) || isErrorMessage(node.left))) return [node.right]
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression
    const isPushed = /^(push|add)$/.test(name.text) && /(warnings|notices)$/i.test(expression.getText())
    if (isPushed || name.text === 'notice') return node.arguments
  }
  return []
}

function unmetSentences(file: ts.SourceFile, met: ReadonlySet<ts.Node>, folder: string): Collected['unmet'] {
  const found: { text: string; place: string }[] = []
  forEachNode(file, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
    if (!isText || met.has(node) || ts.isTaggedTemplateExpression(node.parent)) return
    const text = node.getText().slice(1, -1)
    if (/^\p{Lu}.* .*[.!?]$/su.test(text)) found.push({ text, place: placeOf(node, folder) })
  })
  return found
}

function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => forEachNode(child, visit))
}

/** Written out where it stands, so that it is a part of the sentence rather than something in it. */
const isWritten = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node)
    ? isWritten(node.expression)
    : ts.isConditionalExpression(node) || ts.isTemplateExpression(node) || isSum(node)

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken

const product = (befores: readonly string[], afters: readonly string[]) =>
  befores.flatMap((before) => afters.map((after) => before + after))

/** No words of a language: formats, encodings, elements, endings of files, verbs of HTTP. */
const technical =
  /^(\p{Lu}+|gzip|tar|zip|macintosh|html|txt|csv|ics|jpg|png|gif|eml|pdf|docx|bin|div|figure|figcaption|blockquote)$/u

/** A word or several; not the name of a file, a code or a date. */
function isHuman(text: string): boolean {
  const said = text.replaceAll(data, '').replaceAll(words, '').trim()
  return /\p{L}{2}/u.test(said) && /^\p{L}+$| /u.test(said) && !technical.test(said)
}

function numbered(text: string): string {
  let count = 0
  return text.replaceAll(/[\uE000\uE001]/g, (hole) => (hole === data ? `{${count++}}` : `[${count++}]`)).trim()
}

function placeOf(node: ts.Node, folder: string): string {
  const file = node.getSourceFile()
  return `${file.fileName.slice(folder.length + 1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
