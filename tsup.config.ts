import { defineConfig } from 'tsup'

const entry = { index: 'src/index.ts', core: 'src/core.ts', plugins: 'src/plugins/index.ts', unified: 'src/unified.ts', document: 'src/document.ts' }

export default defineConfig([
  { entry, format: 'esm', target: 'es2022', dts: true, splitting: true, clean: true, treeshake: true, platform: 'neutral', external: ['zod', 'unified', 'remark-parse', 'chrono-node', 'franc', 'fuse.js', 'vfile'] },
  { entry: { cli: 'src/cli/index.ts' }, format: 'esm', target: 'node20', platform: 'node', clean: false, splitting: false, external: [/^thidua/, './core.js', './plugins.js'], banner: { js: '#!/usr/bin/env node' } },
])
