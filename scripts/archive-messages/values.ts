/**
 * What an expression of the sources may be: the literals, templates, arrays, objects and functions it comes from,
 * followed through names, members, choices, calls and parameters. What cannot be followed stays the node it is.
 * Rather too much is found than too little: who pushes into an array is among what the array may be.
 */
import ts from 'typescript'
import type { Sources } from './sources'

/** Methods that give back what they were called on, or some of it. */
const sameWords = /^(trim|trimEnd|slice|filter|toSorted|sort|reverse|flat|concat|values|join)$/
const oneOfThem = /^(find|findLast|at|get|pop|shift)$/

/**
 * Remembers what is found. Who asks for itself on its way is answered by what was found in the round before; rounds are
 * gone through until nothing is added.
 */
class Memory {
  private before = new Map<ts.Node, readonly ts.Node[]>()
  private known = new Map<ts.Node, readonly ts.Node[]>()

  once(node: ts.Node, find: () => readonly ts.Node[]): readonly ts.Node[] {
    const there = this.known.get(node)
    if (there) return there
    this.known.set(node, this.before.get(node) ?? [])
    const found = [...new Set(find())]
    this.known.set(node, found)
    return found
  }

  nextRound(): void {
    this.before = this.known
    this.known = new Map()
  }
}

export class Values {
  private readonly values = new Memory()
  private readonly inArrays = new Memory()

  constructor(private readonly sources: Sources) {}

  /** What the expression may be, arrays taken apart. */
  of(node: ts.Node): readonly ts.Node[] {
    return [...new Set(this.valuesOf(node).flatMap((value) => this.flat(value)))]
  }

  /** Looks again, from what was found so far. */
  nextRound(): void {
    this.values.nextRound()
    this.inArrays.nextRound()
  }

  private flat(value: ts.Node): readonly ts.Node[] {
    if (!ts.isArrayLiteralExpression(value)) return [value]
    return this.elementsIn(value)
      .filter((one) => one !== value)
      .flatMap((one) => this.flat(one))
  }

  private all(nodes: readonly ts.Node[]): readonly ts.Node[] {
    return nodes.flatMap((node) => this.valuesOf(node))
  }

  private valuesOf(node: ts.Node): readonly ts.Node[] {
    return this.values.once(node, () => this.follow(node))
  }

  private elementsIn(array: ts.ArrayLiteralExpression): readonly ts.Node[] {
    return this.inArrays.once(array, () =>
      array.elements.flatMap((one) => (ts.isSpreadElement(one) ? this.elementsOf(one.expression) : this.valuesOf(one))),
    )
  }

  private follow(node: ts.Node): readonly ts.Node[] {
    if (isWrapper(node)) return this.valuesOf(node.expression)
    if (ts.isConditionalExpression(node)) return this.all([node.whenTrue, node.whenFalse])
    if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) return this.all([node.left, node.right])
    if (ts.isNewExpression(node) && /^(Set|Map)$/.test(node.expression.getText())) return this.all(node.arguments ?? [])
    if (ts.isPropertyAccessExpression(node))
      return orItself(this.membersOf(this.valuesOf(node.expression), node.name), node)
    if (ts.isElementAccessExpression(node)) return orItself(this.elementsAt(node), node)
    if (ts.isCallExpression(node)) return this.called(node)
    if (ts.isIdentifier(node)) return orItself(this.declared(this.sources.declarationOf(node)), node)
    return [node]
  }

  private declared(declaration: ts.Declaration | undefined): readonly ts.Node[] {
    if (!declaration) return []
    if (ts.isFunctionLike(declaration)) return [declaration]
    if (ts.isBindingElement(declaration)) return this.unpacked(declaration)
    if (ts.isParameter(declaration)) return this.passed(declaration)
    if (!ts.isVariableDeclaration(declaration)) return []
    const loop = declaration.parent.parent
    const first = ts.isForOfStatement(loop)
      ? this.elementsOf(loop.expression)
      : declaration.initializer
        ? this.valuesOf(declaration.initializer)
        : []
    return [...first, ...this.all(this.sources.givenLater(declaration, declaration.name.getText()))]
  }

  private unpacked(element: ts.BindingElement): readonly ts.Node[] {
    const wholes = this.declared(element.parent.parent)
    const fallback = element.initializer ? this.valuesOf(element.initializer) : []
    if (!ts.isArrayBindingPattern(element.parent)) {
      return [...fallback, ...this.membersOf(wholes, element.propertyName ?? element.name)]
    }
    const at = element.parent.elements.indexOf(element)
    const found = wholes.flatMap((one) => (ts.isArrayLiteralExpression(one) ? (one.elements[at] ?? []) : []))
    return [...fallback, ...this.all(found)]
  }

  private membersOf(owners: readonly ts.Node[], name: ts.Node): readonly ts.Node[] {
    const objects = owners.filter(ts.isObjectLiteralExpression)
    const own = objects.flatMap((owner) => ownMembers(owner, name.getText()))
    const declaration = this.sources.declarationOf(name)
    const later = declaration ? this.sources.givenLater(declaration, name.getText()) : []
    const meant = own.length > 0 && objects.length === owners.length ? [] : this.sources.membersMeantBy(name)
    return this.all([...own, ...meant, ...later])
  }

  private elementsAt({ expression, argumentExpression: index }: ts.ElementAccessExpression): readonly ts.Node[] {
    if (!ts.isNumericLiteral(index)) return this.elementsOf(expression).flatMap((value) => this.underAnyKey(value))
    const owners = this.valuesOf(expression)
    return this.all(
      owners.flatMap((one) => (ts.isArrayLiteralExpression(one) ? (one.elements[Number(index.text)] ?? []) : [])),
    )
  }

  /** What stands in an array; what was pushed into it is an element already. */
  private elementsOf(node: ts.Node): readonly ts.Node[] {
    return this.valuesOf(node).flatMap((value) =>
      ts.isArrayLiteralExpression(value) ? this.elementsIn(value) : [value],
    )
  }

  private underAnyKey(value: ts.Node): readonly ts.Node[] {
    return ts.isObjectLiteralExpression(value) ? this.all(ownMembers(value)) : [value]
  }

  private called(node: ts.CallExpression): readonly ts.Node[] {
    const callee = node.expression
    if (ts.isPropertyAccessExpression(callee)) {
      const name = callee.name.text
      if (sameWords.test(name)) return this.valuesOf(callee.expression)
      if (oneOfThem.test(name)) return this.elementsOf(callee.expression)
      if (/^(map|flatMap)$/.test(name)) return this.all(node.arguments).flatMap((value) => this.results(value))
    }
    return orItself(
      this.valuesOf(callee).flatMap((value) => this.results(value)),
      node,
    )
  }

  private results(node: ts.Node): readonly ts.Node[] {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return []
    return this.all(returnsOf(node.body as ts.ConciseBody))
  }

  private passed(parameter: ts.ParameterDeclaration): readonly ts.Node[] {
    const owner = parameter.parent as ts.SignatureDeclaration
    const at = owner.parameters.indexOf(parameter)
    const given = this.sources.callsOf(owner).flatMap((call) => call.arguments?.[at] ?? [])
    const call = owner.parent
    const isCallback = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && at === 0
    const iterated = isCallback ? this.elementsOf((call.expression as ts.PropertyAccessExpression).expression) : []
    return [...this.all(given), ...iterated, ...(parameter.initializer ? this.valuesOf(parameter.initializer) : [])]
  }
}

const orItself = (found: readonly ts.Node[], node: ts.Node) => (found.length > 0 ? found : [node])

function isWrapper(node: ts.Node): node is ts.Node & { expression: ts.Expression } {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isSpreadElement(node)
  )
}

const choices = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken]
const isChoice = (kind: ts.SyntaxKind) => choices.includes(kind)

function ownMembers(owner: ts.ObjectLiteralExpression, name?: string): ts.Node[] {
  return owner.properties.flatMap((property): ts.Node[] => {
    if (ts.isSpreadAssignment(property)) return []
    if (name !== undefined && property.name.getText().replace(/^['"]|['"]$/g, '') !== name) return []
    if (ts.isPropertyAssignment(property)) return [property.initializer]
    return [ts.isShorthandPropertyAssignment(property) ? property.name : property]
  })
}

function returnsOf(body: ts.ConciseBody): ts.Expression[] {
  if (!ts.isBlock(body)) return [body]
  const found: ts.Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if ((ts.isReturnStatement(node) || ts.isYieldExpression(node)) && node.expression) found.push(node.expression)
    ts.forEachChild(node, visit)
  }
  visit(body)
  return found
}
