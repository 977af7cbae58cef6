import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { breaches } from './support/house'
import { readImports, readSources } from './support/imports'

const src = new URL('../src/', import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))

describe('the house', () => {
  test('keeps its rules', () => expect(breaches(readSources(src))).toEqual([]))

  test('imports only what is there', () => {
    const sources = readSources(src)
    const lost = readImports(sources).filter(({ target, own }) => own && !sources.has(target) && !target.endsWith('.json'))
    expect(lost.map(({ file, line, target }) => `${file}:${line} imports ${target}, which is not there`)).toEqual([])
  })

  test('has a core that knows neither Node nor the page of a browser', () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.core.json`, ts.sys.readFile)
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root)
    expect(options).toMatchObject({ types: [], lib: ['lib.es2022.d.ts'] })
    const told = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options)).map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${file?.fileName.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
    expect(told).toEqual([])
  })
})

/** A house in which one thing is wrong, and what is said of it. */
const WRONG: readonly (readonly [what: string, file: string, text: string, told: string])[] = [
  ['a lower floor that knows a higher one', 'text/dates.ts', "import { readMarker } from '../layout/markers'", 'layout is above text'],
  ['a verb that knows a verb', 'segment.ts', "import { normalize } from './normalize'", 'verbs never import verbs'],
  ['an extractor that knows another', 'extractors/time.ts', "import { citations } from './citations'", 'extractors never import each other'],
  ['a resolver that knows another', 'resolvers/doubts.ts', "import { resolveHeader } from './header'", 'resolvers never import each other'],
  ['rooms of one floor', 'cleaners/letters.ts', "import { readMarker } from '../layout/markers'", 'stay apart'],
  ['rules that know anything', 'rules.ts', "import { fold } from './text/fold'", 'text is above rules'],
  ['shapes that are more than types', 'shapes.ts', "import { fold } from './text/fold'", 'text is above shapes'],
  ['a type from above', 'text/dates.ts', "import type { Page } from '../layout/page'", 'a type from a floor above'],
  ['the schema in the core', 'assemble.ts', "import { campaignDocument } from './document'", 'the schema is for the doors'],
  ['the schema exported by the core', 'core.ts', "export { campaignDocument } from './document'", 'the schema is for the doors'],
  ['zod out of its home', 'resolve.ts', "import * as z from 'zod'", 'lives elsewhere'],
  ['a heavy library in the core', 'resolvers/language.ts', "import { franc } from 'franc'", 'lives elsewhere'],
  ['a library fetched late', 'resolvers/language.ts', "const later = () => import('franc')", 'lives elsewhere'],
  ['a library nobody chose', 'plugins/words.ts', "import lodash from 'lodash'", 'no package of this house'],
  ['Node in the core', 'text/fold.ts', "import { readFileSync } from 'node:fs'", 'Node is for the command line'],
  ['the core that knows its guests', 'core.ts', "import { toCsv } from './export/csv'", 'export is above core'],
  ['the core that knows the plugins', 'core.ts', "import { chrono } from './plugins/chrono'", 'plugins is above core'],
  ['a guest that is exported on', 'index.ts', "export { toCsv } from './export/csv'", 'export is above index'],
  ['a default export', 'text/fold.ts', 'export default function fold() {}', 'exports have names'],
  ['a variable of the module', 'text/fold.ts', 'let calls = 0', 'modules keep no state'],
  ['a class', 'text/fold.ts', 'export class Folder {}', 'a function would serve'],
  ['odds and ends', 'text/utils.ts', 'export const one = 1', 'odds and ends'],
  ['a name in capitals', 'text/Fold.ts', 'export const one = 1', 'small letters'],
  ['a long file', 'text/fold.ts', 'void 0\n'.repeat(401), 'has 401 lines'],
]

describe('the rules of the house tell', () => {
  test.each(WRONG)('%s', (_, file, text, told) => {
    expect(breaches(new Map([[file, text]])).join('\n')).toContain(told)
  })

  test('a circle', () => {
    const found = breaches(
      new Map([
        ['text/a.ts', "import './b'"],
        ['text/b.ts', "import { c } from '../lexicon/index'"],
        ['lexicon/index.ts', "export * from '../text/a'"],
      ]),
    )
    expect(found).toEqual(['a circle: text/a.ts → text/b.ts → lexicon/index.ts → text/a.ts'])
  })

  test('a library with two homes', () => {
    const found = breaches(
      new Map([
        ['plugins/a.ts', "import { franc } from 'franc'"],
        ['plugins/b.ts', "import { franc } from 'franc'"],
      ]),
    )
    expect(found).toEqual(['franc has more than one home: plugins/a.ts, plugins/b.ts'])
  })

  test('nothing of what is allowed', () => {
    const found = breaches(
      new Map([
        ['shapes.ts', "import type { Source } from './text/source'\nimport type { Span } from './document'"],
        ['text/source.ts', "import { PROVINCES } from '../lexicon/index'\nimport type { Span } from '../document'\nimport { type Slice } from '../shapes'"],
        ['lexicon/index.ts', "import { fold } from '../text/fold'\nimport rows from './rows.json'"],
        ['extractors/index.ts', "import { dates } from './time'"],
        ['layout/body.ts', "import { readMarker } from './markers'"],
        ['resolve.ts', "import { AUTHORITY } from './layout/tail'"],
        ['document.ts', "import * as z from 'zod'"],
        ['plugins/franc.ts', "import { franc } from 'franc'\nimport type { Plugin } from '../shapes'"],
        ['unified.ts', "import { parseCampaign } from './core'\nimport { franc } from './plugins/franc'\nimport type { Parser } from 'unified'"],
        ['index.ts', "export * from './core'\nexport { franc } from './plugins/index'\nexport { campaignParse } from './unified'"],
        ['cli/index.ts', "import { readFileSync } from 'node:fs'\nimport { campaignDocument } from '../document'\nimport { show } from './show'"],
        ['readers/json.ts', "import { campaignDocument } from '../document'"],
      ]),
    )
    expect(found).toEqual([])
  })
})
