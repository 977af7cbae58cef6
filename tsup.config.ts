import { defineConfig } from 'tsup'

const doors = { index: 'src/index.ts', core: 'src/core.ts', plugins: 'src/plugins/index.ts', unified: 'src/unified.ts', document: 'src/document.ts' }

/** The doors and the program share their chunks, and the program loads a plug-in only when a run needs it. */
export default defineConfig({
  entry: { ...doors, cli: 'src/cli/index.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  clean: true,
  dts: { entry: doors },
  external: ['zod', 'unified', 'remark-parse', 'chrono-node', 'chrono-node/vi', 'franc', 'fuse.js', 'vfile', /^node:/],
})
