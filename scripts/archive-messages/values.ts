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

export interface Values {
  valuesOf(node: ts.Node): readonly ts.Node[]
  /** Looks again, from what was found so far. */
  nextRound(): void
}

export function createValues(sources: Sources): Values {
  const values = createMemory()
  const inArrays = createMemory()
  const all = (nodes: readonly ts.Node[]) => nodes.flatMap((node) => valuesOf(node))

  const valuesOf = (node: ts.Node) => values.once(node, () => follow(node))
  const elementsIn = (array: ts.ArrayLiteralExpression): readonly ts.Node[] =>
    inArrays.once(array, () =>
      array.elements.flatMap((one) => (ts.isSpreadElement(one) ? elementsOf(one.expression) : valuesOf(one))),
    )

  function follow(node: ts.Node): readonly ts.Node[] {
    if (isWrapper(node)) return valuesOf(node.expression)
    if (ts.isConditionalExpression(node)) return all([node.whenTrue, node.whenFalse])
    if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) return all([node.left, node.right])
    if (ts.isNewExpression(node) && /^(Set|Map)$/.test(node.expression.getText())) return all(node.arguments ?? [])
    if (ts.isPropertyAccessExpression(node)) return orItself(membersOf(valuesOf(node.expression), node.name), node)
    if (ts.isElementAccessExpression(node)) return orItself(elementsAt(node), node)
    if (ts.isCallExpression(node)) return called(node)
    if (ts.isIdentifier(node)) return orItself(declared(sources.declarationOf(node)), node)
    return [node]
  }

  function declared(declaration: ts.Declaration | undefined): readonly ts.Node[] {
    if (!declaration) return []
    if (ts.isFunctionLike(declaration)) return [declaration]
    if (ts.isBindingElement(declaration)) return unpacked(declaration)
    if (ts.isParameter(declaration)) return passed(declaration)
    if (!ts.isVariableDeclaration(declaration)) return []
    const loop = declaration.parent.parent
    const first = ts.isForOfStatement(loop)
      ? elementsOf(loop.expression)
      : declaration.initializer
        ? valuesOf(declaration.initializer)
        : []
    return [...first, ...all(sources.givenLater(declaration, declaration.name.getText()))]
  }

  function unpacked(element: ts.BindingElement): readonly ts.Node[] {
    const wholes = declared(element.parent.parent)
    const fallback = element.initializer ? valuesOf(element.initializer) : []
    if (!ts.isArrayBindingPattern(element.parent)) {
      return [...fallback, ...membersOf(wholes, element.propertyName ?? element.name)]
    }
    const at = element.parent.elements.indexOf(element)
    const found = wholes.flatMap((one) => (ts.isArrayLiteralExpression(one) ? (one.elements[at] ?? []) : []))
    return [...fallback, ...all(found)]
  }

  function membersOf(owners: readonly ts.Node[], name: ts.Node): readonly ts.Node[] {
    const objects = owners.filter(ts.isObjectLiteralExpression)
    const own = objects.flatMap((owner) => ownMembers(owner, name.getText()))
    const declaration = sources.declarationOf(name)
    const later = declaration ? sources.givenLater(declaration, name.getText()) : []
    return all([...(own.length > 0 ? own : sources.membersMeantBy(name)), ...later])
  }

  function elementsAt({ expression, argumentExpression: index }: ts.ElementAccessExpression): readonly ts.Node[] {
    if (!ts.isNumericLiteral(index)) return elementsOf(expression).flatMap(underAnyKey)
    const owners = valuesOf(expression)
    return all(
      owners.flatMap((one) => (ts.isArrayLiteralExpression(one) ? (one.elements[Number(index.text)] ?? []) : [])),
    )
  }

  /** What stands in an array; what was pushed into it is an element already. */
  const elementsOf = (node: ts.Node): readonly ts.Node[] =>
    valuesOf(node).flatMap((value) => (ts.isArrayLiteralExpression(value) ? elementsIn(value) : [value]))

  const underAnyKey = (value: ts.Node) => (ts.isObjectLiteralExpression(value) ? all(ownMembers(value)) : [value])

  function called(node: ts.CallExpression): readonly ts.Node[] {
    const callee = node.expression
    if (ts.isPropertyAccessExpression(callee)) {
      const name = callee.name.text
      if (sameWords.test(name)) return valuesOf(callee.expression)
      if (oneOfThem.test(name)) return elementsOf(callee.expression)
      if (/^(map|flatMap)$/.test(name)) return all(node.arguments).flatMap(results)
    }
    return orItself(valuesOf(callee).flatMap(results), node)
  }

  function results(node: ts.Node): readonly ts.Node[] {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return []
    return all(returnsOf(node.body as ts.ConciseBody))
  }

  function passed(parameter: ts.ParameterDeclaration): readonly ts.Node[] {
    const owner = parameter.parent as ts.SignatureDeclaration
    const at = owner.parameters.indexOf(parameter)
    const given = sources.callsOf(owner).flatMap((call) => call.arguments?.[at] ?? [])
    const call = owner.parent
    const isCallback = ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && at === 0
    const iterated = isCallback ? elementsOf((call.expression as ts.PropertyAccessExpression).expression) : []
    return [...all(given), ...iterated, ...(parameter.initializer ? valuesOf(parameter.initializer) : [])]
  }

  const flat = (value: ts.Node): readonly ts.Node[] =>
    ts.isArrayLiteralExpression(value)
      ? elementsIn(value)
          .filter((one) => one !== value)
          .flatMap(flat)
      : [value]
  return {
    valuesOf: (node) => [...new Set(valuesOf(node).flatMap(flat))],
    nextRound() {
      values.nextRound()
      inArrays.nextRound()
    },
  }
}

/**
 * Remembers what is found. Who asks for itself on its way is answered by what was found in the round before; rounds are
 * gone through until nothing is added.
 */
function createMemory() {
  let before = new Map<ts.Node, readonly ts.Node[]>()
  let known = new Map<ts.Node, readonly ts.Node[]>()
  return {
    once(node: ts.Node, find: () => readonly ts.Node[]): readonly ts.Node[] {
      const there = known.get(node)
      if (there) return there
      known.set(node, before.get(node) ?? [])
      const found = [...new Set(find())]
      known.set(node, found)
      return found
    },
    nextRound() {
      before = known
      known = new Map()
    },
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
