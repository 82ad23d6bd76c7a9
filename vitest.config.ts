import { defineConfig } from 'vitest/config'

/** Bounds against hanging, not against a busy machine. */
const shared = { testTimeout: 120_000, hookTimeout: 120_000, pool: 'threads' } as const
/** They run the built command line as a person does. */
const commandLine = ['src/cli/commands/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...shared, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: commandLine },
      },
      {
        test: {
          ...shared,
          name: 'command line',
          include: commandLine,
          globalSetup: 'src/cli/testing/build-cli.ts',
        },
      },
    ],
  },
})
