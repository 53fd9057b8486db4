import { defineConfig } from 'vitest/config'
import { findChromium } from './test/chromium.ts'

const chromium = findChromium()

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Named `.browser.test.ts`: left out where there is no browser, unless everything is asked for (see test/run.mjs).
    exclude: chromium === undefined && !process.env.VERBATIM_ALL_TESTS ? ['**/*.browser.test.ts'] : [],
    env: { CHROMIUM: chromium ?? '' },
    // Some start processes or look through thousands of cases, on machines that are busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
