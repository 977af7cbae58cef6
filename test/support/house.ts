import ts from 'typescript'
import { findCycles, type Import, parse, readImports } from './imports'

/**
 * The floors of the house, from the ground up. A file imports from lower floors and from its own room; what a floor has
 * side by side in one row of the list stays apart, unless it is the ground of the texts.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['rules'],
  ['shapes'],
  ['text', 'lexicon'],
  ['cleaners', 'layout', 'extractors', 'resolvers'],
  ['document'],
  ['normalize', 'segment', 'extract', 'resolve', 'assemble'],
  ['core'],
  ['plugins'],
  ['unified'],
  ['index'],
]
/** All else are guests: they come in by a door. */
const GUESTS = FLOORS.length
const VERBS = FLOORS[5] as readonly string[]
/** Rooms whose files never import each other; the list in `index` may have them all. */
const CELLS = ['extractors', 'resolvers', 'cleaners']
/** Rooms of one floor that know each other: words are folded by text, and names are looked up in the lexicon. */
const NEIGHBOURS = ['text', 'lexicon']
/** Packages and the only places that have them at run time. */
const HOMES: Readonly<Record<string, (file: string) => boolean>> = {
  zod: (file) => file === 'document.ts',
  unified: isPlugin,
  'remark-parse': isPlugin,
  'chrono-node': isPlugin,
  franc: isPlugin,
  'fuse.js': isPlugin,
  vfile: isPlugin,
  'vfile-message': isPlugin,
  // Constructs of Markdown are switched off through them; types of its tree.
  micromark: isPlugin,
  'micromark-util-types': isPlugin,
  mdast: isPlugin,
  unist: isPlugin,
}
/** A library that each can do without has one home. */
const LONERS = ['remark-parse', 'chrono-node', 'franc', 'fuse.js', 'zod']
const LONGEST = 400
/** Files that may be longer, each with its reason. */
const LONG: Readonly<Record<string, string>> = {}

function isPlugin(file: string): boolean {
  return file.startsWith('plugins/') || file === 'unified.ts'
}
const isCommand = (file: string): boolean => file.startsWith('cli/') || file === 'cli.ts'

/** 'text' of 'text/fold.ts', 'core' of 'core.ts'. */
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.[cm]?tsx?$/, ''))
function floorOf(file: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)))
  return floor < 0 ? GUESTS : floor
}

/** Every breach of the rules of the house, in a sentence that names file and line. */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  const imports = readImports(sources)
  return [
    ...imports.flatMap((one) => {
      const why = one.own ? wrongWay(one) : strayPackage(one)
      return why ? [`${one.file}:${one.line} imports ${one.target}: ${why}`] : []
    }),
    ...manyHomes(imports),
    ...findCycles(imports).map((cycle) => `a circle: ${cycle}`),
    ...[...sources].flatMap(([file, text]) => [...manners(file, text), ...size(file, text)]),
  ]
}

function wrongWay({ file, target, typeOnly }: Import): string | null {
  const [from, to] = [floorOf(file), floorOf(target)]
  const [room, other] = [roomOf(file), roomOf(target)]
  if (typeOnly) {
    // The contract's types are everybody's; the shapes speak of what text finds.
    if (other === 'document' || (room === 'shapes' && other === 'text')) return null
    return to > from ? `a type from a floor above (${other} over ${room})` : null
  }
  if (other === 'document' && from <= floorOf('core.ts')) return 'the schema is for the doors; here its types alone'
  if (VERBS.includes(room) && VERBS.includes(other)) return 'verbs never import verbs'
  if (CELLS.includes(room) && room === other && !file.endsWith('/index.ts')) return `${room} never import each other; what two share moves down to text`
  if (to > from) return `${other} is above ${room}`
  if (to < from || room === other || to === GUESTS) return null
  return NEIGHBOURS.includes(room) && NEIGHBOURS.includes(other) ? null : `${other} and ${room} are neighbours and stay apart`
}

function strayPackage({ file, target, typeOnly }: Import): string | null {
  if (target.startsWith('node:')) return isCommand(file) ? null : 'Node is for the command line'
  if (typeOnly && target !== 'node:') return target in HOMES ? null : 'no package of this house'
  const home = HOMES[target]
  if (!home) return 'no package of this house'
  return home(file) ? null : 'this library lives elsewhere'
}

function manyHomes(imports: readonly Import[]): string[] {
  return LONERS.flatMap((name) => {
    const homes = [...new Set(imports.filter(({ target, own, typeOnly }) => !own && !typeOnly && target === name).map(({ file }) => file))]
    return homes.length > 1 ? [`${name} has more than one home: ${homes.join(', ')}`] : []
  })
}

/** Named exports, no classes, no state of a module, no rooms for odds and ends. */
function manners(file: string, text: string): string[] {
  const source = parse(file, text)
  const told: string[] = []
  const tell = (node: ts.Node, why: string): void => void told.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${why}`)
  for (const statement of source.statements) {
    if (
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    )
      tell(statement, 'exports a default; exports have names')
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      tell(statement, 'has a variable of the module; modules keep no state')
    if (ts.isClassDeclaration(statement) && !statement.heritageClauses?.some((clause) => /Error$/.test(clause.getText())))
      tell(statement, 'has a class where a function would serve')
  }
  if (/(?:^|[/-])(?:helpers?|utils?|misc|common|manager)(?:[/.-]|$)/i.test(file)) told.push(`${file} is a room for odds and ends`)
  if (!/^(?:[a-z\d]+(?:-[a-z\d]+)*\/)*[a-z\d]+(?:-[a-z\d]+)*\.tsx?$/.test(file)) told.push(`${file} is not named in small letters and dashes`)
  return told
}

function size(file: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length
  return lines > LONGEST && !(file in LONG) ? [`${file} has ${lines} lines, more than ${LONGEST}`] : []
}
