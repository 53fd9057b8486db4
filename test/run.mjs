// Runs the tests: `npm test`, or with `--all` every test, where a missing browser is a failure. Other words go to
// vitest (`npm test -- test/cite.test.ts`). VERBATIM_TEST_REPORT names a file that gets the counts.
// Any Node since 14 may start this; the tests run on the project's own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import node from '../bin/pinned-node.cjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const isAll = words.includes('--all')
const chosen = words.filter((word) => word !== '--all')

const executable = node.isRecentEnough(process.version) ? process.execPath : node.pinnedNode()
if (!executable) {
  console.error(node.advice())
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'verbatim-tests-'))
const report = join(folder, 'report.json')
const vitest = spawnSync(
  executable,
  [
    join(project, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  {
    cwd: project,
    stdio: 'inherit',
    env: {
      ...process.env,
      // A test that starts "node" gets the same one.
      PATH: `${dirname(executable)}${delimiter}${process.env.PATH}`,
      ...(isAll && { VERBATIM_ALL_TESTS: '1' }),
    },
  },
)
const told = readReport()
rmSync(folder, { recursive: true })

for (const line of told.failures) console.log(`Failed: ${line}`)
for (const line of told.leftOut) console.log(`Left out: ${line}`)
console.log(`Tests: ${told.passed} passed, ${told.failed} failed, ${told.leftOut.length} left out`)
if (process.env.VERBATIM_TEST_REPORT) writeFileSync(process.env.VERBATIM_TEST_REPORT, JSON.stringify(told))
process.exit(vitest.status === 0 && told.failed === 0 ? 0 : 1)

/** What vitest wrote; when it wrote nothing, or found fault with more than tests, that is one failure more. */
function readReport() {
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, leftOut: [], failures: ['the tests did not run to their end'] }
  }
  const tests = results.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, name: `${nameOf(file.name)} › ${test.fullName}` })),
  )
  const failures = tests.filter((test) => test.status === 'failed').map((test) => test.name)
  for (const file of results.testResults)
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      failures.push(`${nameOf(file.name)}: ${file.message.split('\n', 1)[0]}`)
  const skipped = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => `${test.name} (skipped by the test itself)`)
  const ran = new Set(results.testResults.map((file) => nameOf(file.name)))
  const missing = (chosen.length > 0 ? [] : testFiles())
    .filter((file) => !ran.has(file))
    .map((file) => `${file} (${reasonFor(file)})`)
  if (isAll) failures.push(...missing.map((line) => `not run: ${line}`))
  const leftOut = isAll ? skipped : [...missing, ...skipped]
  if (vitest.status !== 0 && failures.length === 0)
    failures.push('vitest ended with an error outside the tests')
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failures.length,
    leftOut,
    failures,
  }
}

function reasonFor(file) {
  return file.endsWith('.browser.test.ts')
    ? 'no Chromium or Chrome was found: set CHROMIUM to its path, or npm run test:all installs one'
    : 'it was not found by vitest'
}

function testFiles(from = join(project, 'test')) {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? testFiles(join(from, entry.name))
      : entry.name.endsWith('.test.ts')
        ? [nameOf(join(from, entry.name))]
        : [],
  )
}

function nameOf(path) {
  return relative(project, path).split(sep).join('/')
}
