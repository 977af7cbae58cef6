import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import of one file, as the source has it. */
export interface Import {
  /** Path from src, with its extension: 'text/fold.ts'. */
  readonly file: string
  readonly line: number
  /** A path from src ('lexicon/index.ts'), or the name of a package ('zod', 'node:fs'). */
  readonly target: string
  readonly own: boolean
  /** It is gone when the types are. */
  readonly typeOnly: boolean
}

/** Every source file under a folder, with its text, by its path from there. */
export function readSources(folder: URL): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[cm]?tsx?$/.test(name))
  return new Map(files.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

export const parse = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

/** All imports of all files: import and export declarations, `import()` calls and `import()` types. */
export function readImports(sources: ReadonlyMap<string, string>): Import[] {
  const imports: Import[] = []
  for (const [file, text] of sources) {
    const source = parse(file, text)
    const add = (node: ts.Node, specifier: string, typeOnly: boolean): void => {
      const own = specifier.startsWith('.')
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      imports.push({ file, line, target: own ? resolve(file, specifier, sources) : packageOf(specifier), own, typeOnly })
    }
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) add(node, wordOf(node.moduleSpecifier), isTypeImport(node.importClause))
      else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, wordOf(node.moduleSpecifier), node.isTypeOnly || allTypes(node.exportClause))
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, wordOf(node.argument.literal), true)
      else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
        add(node, wordOf(node.arguments[0]), false)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return imports
}

const wordOf = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : '(computed)')

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  return clause.isTypeOnly || (!clause.name && !!clause.namedBindings && allTypes(clause.namedBindings))
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  return (
    !!bindings &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  )
}

function resolve(file: string, specifier: string, sources: ReadonlyMap<string, string>): string {
  const path = posix.join(posix.dirname(file), specifier)
  const plain = path.replace(/\.js$/, '')
  return [`${plain}.ts`, `${plain}/index.ts`, path].find((one) => sources.has(one)) ?? path
}

/** 'zod' of 'zod/mini', '@types/mdast' of itself, 'node:fs' of itself. */
function packageOf(specifier: string): string {
  const [scope, name] = specifier.split('/')
  return specifier.startsWith('@') && name ? `${scope}/${name}` : (scope as string)
}

/** Circles among the imports that are there at run time, each as its files in order. */
export function findCycles(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { file, target, own, typeOnly } of imports) if (own && !typeOnly) next.set(file, (next.get(file) ?? new Set()).add(target))
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) cycles.push([...above.slice(above.indexOf(file)), file].join(' → '))
    if (above.includes(file) || done.has(file)) return
    for (const target of next.get(file) ?? []) walk(target, [...above, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return cycles
}
