/** The sources of the archive, as the TypeScript compiler sees them: where a name is declared, called and given a value. */
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

/** Layers whose words may reach the window. */
const layers = ['contract', 'core', 'node', 'server', 'main']

type Call = ts.CallExpression | ts.NewExpression
interface Member {
  owner: ts.ObjectLiteralExpression
  name: ts.PropertyName
  value: ts.Node
}

export interface Sources {
  files: readonly ts.SourceFile[]
  declarationOf(name: ts.Node): ts.Declaration | undefined
  callsOf(declaration: ts.SignatureDeclaration): readonly Call[]
  /** What the variable is given after its declaration, or what is pushed into it. */
  givenLater(declaration: ts.Declaration, name: string): readonly ts.Node[]
  /** What object literals and classes give the member that the name means. */
  membersMeantBy(name: ts.Node): readonly ts.Node[]
}

export function readSources(folder: string): Sources {
  const paths = layers.flatMap((layer) => sourcePaths(join(folder, layer)))
  const program = createProgram(paths)
  const checker = program.getTypeChecker()
  const files = paths.flatMap((path) => program.getSourceFile(path) ?? [])
  const index = createIndex(files)
  const declarationOf = (name: ts.Node) => symbolOf(checker, name)?.valueDeclaration
  return {
    files,
    declarationOf,
    callsOf(declaration) {
      const name = nameOf(declaration)
      const calls = (name && index.calls.get(name.getText())) || []
      return calls.filter((call) => {
        const called = declarationOf(lastName(call.expression))
        return called !== undefined && (called === declaration || called === declaration.parent || fits(called, name))
      })
    },
    // What the language's own types hold (an Error's message) may come from anywhere.
    givenLater: (declaration, name) =>
      isOfLanguage(declaration)
        ? []
        : (index.given.get(name) ?? []).filter(({ to }) => declarationOf(to) === declaration).map(({ value }) => value),
    membersMeantBy(name) {
      const meant = memberOf(checker, name) ?? declarationOf(name)
      if (!meant || isOfLanguage(meant)) return []
      const members = index.members.get(name.getText()) ?? []
      return members.filter((member) => meansSame(checker, member, meant)).map(({ value }) => value)
    },
  }

  /** A method of an interface or a type is called where an object's own is meant. */
  function fits(called: ts.Declaration, name: ts.Node | undefined): boolean {
    const property = name?.parent
    if (!property || !ts.isObjectLiteralElement(property) || !ts.isObjectLiteralExpression(property.parent))
      return false
    const type = checker.getContextualType(property.parent)
    return type?.getProperty(name.getText())?.valueDeclaration === called
  }
}

/** The member that is taken out of an object by its name: `const { label } = row`. */
function memberOf(checker: ts.TypeChecker, name: ts.Node): ts.Declaration | undefined {
  if (!ts.isBindingElement(name.parent)) return undefined
  return checker.getTypeAtLocation(name.parent.parent).getProperty(name.getText())?.valueDeclaration
}

const isOfLanguage = (declaration: ts.Declaration) => declaration.getSourceFile().hasNoDefaultLib

function meansSame(checker: ts.TypeChecker, { owner, name }: Member, meant: ts.Declaration): boolean {
  if (checker.getSymbolAtLocation(name)?.valueDeclaration === meant) return true
  const type = checker.getContextualType(owner)
  const types = type?.isUnion() ? type.types : type ? [type] : []
  return types.some((one) => one.getProperty(name.getText())?.declarations?.includes(meant))
}

function symbolOf(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name
  const symbol =
    ts.isShorthandPropertyAssignment(parent) && parent.name === name
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(name)
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** What a function, a method or a function in a constant is called by. */
function nameOf(declaration: ts.SignatureDeclaration): ts.Node | undefined {
  if (declaration.name) return declaration.name
  const { parent } = declaration
  if (ts.isConstructorDeclaration(declaration)) return (parent as ts.ClassDeclaration).name
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined
}

export function lastName(expression: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(expression)) return expression.name
  if (ts.isNonNullExpression(expression) || ts.isParenthesizedExpression(expression))
    return lastName(expression.expression)
  return expression
}

function createIndex(files: readonly ts.SourceFile[]) {
  const calls = new Map<string, Call[]>()
  const given = new Map<string, { to: ts.Node; value: ts.Node }[]>()
  const members = new Map<string, Member[]>()
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      add(calls, lastName(node.expression).getText(), node)
      const { expression } = node
      if (ts.isPropertyAccessExpression(expression) && /^(push|add|unshift)$/.test(expression.name.text)) {
        const to = lastName(expression.expression)
        for (const value of node.arguments ?? []) add(given, to.getText(), { to, value })
      }
    } else if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
      const to = lastName(node.left)
      add(given, to.getText(), { to, value: node.right })
    } else if (ts.isObjectLiteralExpression(node)) {
      for (const one of node.properties) {
        if (!one.name) continue
        const value = ts.isPropertyAssignment(one)
          ? one.initializer
          : ts.isShorthandPropertyAssignment(one)
            ? one.name
            : one
        add(members, one.name.getText().replace(/^['"]|['"]$/g, ''), { owner: node, name: one.name, value })
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const file of files) visit(file)
  return { calls, given, members }
}

const isAssignment = (kind: ts.SyntaxKind) =>
  kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key)
  if (values) values.push(value)
  else index.set(key, [value])
}

function sourcePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('testing/'))
    .map((path) => join(folder, path))
}

/** Only our own files are read, and what the language brings with it: packages say nothing to a person. */
function createProgram(paths: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
  }
  const host = ts.createCompilerHost(options)
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const resolvedFileName = resolve(dirname(from), `${text}.ts`)
      const isOurs = text.startsWith('.') && ts.sys.fileExists(resolvedFileName)
      return { resolvedModule: isOurs ? { resolvedFileName, extension: ts.Extension.Ts } : undefined }
    })
  return ts.createProgram(paths, options, host)
}
