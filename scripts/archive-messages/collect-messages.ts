/**
 * Every message of the archive that can reach a person in the window, as a template: "{0}" stands for data (a name, a
 * number), "[0]" for words of the archive's own, which are templates in turn.
 */
import ts from 'typescript'
import { readSources } from './sources'
import { Values } from './values'

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
  const collector = new Collector(new Values(sources), folder)
  const spoken: ts.Node[] = []
  for (const file of sources.files) forEachNode(file, (node) => void spoken.push(...spokenIn(node)))
  collector.collect(spoken)
  const unmet = sources.files.flatMap((file) => unmetSentences(file, collector.met, folder))
  return { messages: collector.messages, unmet }
}

class Collector {
  readonly messages = new Map<string, string[]>()
  /** Texts that became a message, or a part of one. */
  readonly met = new Set<ts.Node>()
  private readonly underWay = new Set<ts.Node>()

  constructor(
    private readonly values: Values,
    private readonly folder: string,
  ) {}

  collect(spoken: readonly ts.Node[]): void {
    for (let before = -1; this.messages.size > before; this.values.nextRound()) {
      before = this.messages.size
      for (const node of spoken) this.tell(this.values.of(node))
    }
  }

  private tell(values: readonly ts.Node[]): void {
    for (const value of values) {
      const places = this.waysOf(value)
        .filter(isMessage)
        .map((text) => this.placesOf(numbered(text)))
      for (const known of places) {
        const place = placeOf(value, this.folder)
        if (!known.includes(place)) known.push(place)
      }
    }
  }

  private placesOf(template: string): string[] {
    const places = this.messages.get(template) ?? []
    this.messages.set(template, places)
    return places
  }

  /** The texts that a literal, a template or a sum can become. */
  private waysOf(node: ts.Node): string[] {
    if (ts.isStringLiteralLike(node)) {
      this.met.add(node)
      return [node.text]
    }
    if (this.underWay.has(node)) return [data]
    this.underWay.add(node)
    const ways = ts.isTemplateExpression(node) ? this.templateWays(node) : isSum(node) ? this.sumWays(node) : [data]
    this.underWay.delete(node)
    return [...new Set(ways)]
  }

  private templateWays(node: ts.TemplateExpression): string[] {
    this.met.add(node)
    const literals = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    // Without a space it is the name of a file, a date or a code.
    const isCode = !literals.some(({ text }) => text.includes(' '))
    const waysIn = (expression: ts.Expression) => (isCode ? [data] : this.fillings(expression))
    return node.templateSpans.reduce(
      (ways, { expression, literal }) => product(ways, product(waysIn(expression), [literal.text])),
      [node.head.text],
    )
  }

  private sumWays(node: ts.BinaryExpression): string[] {
    return product(this.fillings(node.left), this.fillings(node.right))
  }

  /** What may stand in a hole: the few texts there are, or that there are data or words. */
  private fillings(expression: ts.Expression): string[] {
    const values = this.values.of(expression)
    const ways = [...new Set(values.flatMap((value) => this.waysOf(value)))]
    const isFew = ways.length <= mostWays && !ways.includes(data)
    const isWhole = isWritten(expression) || !ways.some(hasHole)
    if (isFew && isWhole && ways.some((way) => isHuman(way) || way.includes(' '))) return ways
    if (!ways.some(isHuman) && !values.some(isErrorMessage)) return [data]
    this.tell(values)
    return [words]
  }
}

const hasHole = (text: string) => text.includes(data) || text.includes(words)

/** Without words of its own it is one only around words: "{0}: [1]". */
const isMessage = (text: string) => isHuman(text) || (text.includes(words) && text.includes(' '))

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
  /^(\p{Lu}+|\p{Ll}+\p{Lu}\p{L}*|gzip|tar|zip|macintosh|html|txt|csv|ics|jpg|png|gif|eml|pdf|docx|bin|div|figure|figcaption|blockquote)$/u

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
