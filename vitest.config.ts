import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Types are tests too: a changed public type is red in `npm test`, not only in `npm run types`.
    typecheck: { enabled: true, include: ['test/types.test.ts'], tsconfig: './tsconfig.json', ignoreSourceErrors: true },
  },
})
