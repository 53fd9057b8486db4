// Makes the bundle: `npm run build [folder]`, by default `dist`. It is laid out like the project, needs Node and nothing
// else, and is what an image or an installed package starts (`node dist/bin/verbatim.cjs`). The corpus stays outside.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { build } from 'esbuild'

const project = import.meta.dirname
const out = resolve(process.argv[2] ?? join(project, 'dist'))

const { outputFiles } = await build({
  // What is started or found by name keeps its place; what several of these share goes to `chunks`.
  entryPoints: globSync(['src/main.ts', 'commands/*.ts', 'src/**/*-worker.ts'], { cwd: project }),
  absWorkingDir: project,
  outbase: project,
  outdir: out,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Compiled for one machine: discord.js and ws do without theirs, the one that draws charts is laid beside.
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate', '@resvg/resvg-js'],
  plugins: [{ name: 'own address', setup: keepAddresses }],
  legalComments: 'eof',
  logLevel: 'warning',
  write: false,
})

rmSync(out, { recursive: true, force: true })
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.concat([Buffer.from(preamble(path)), contents]))
}
for (const folder of ['bin', 'assets', 'src/web/page'].filter((folder) => existsSync(join(project, folder))))
  cpSync(join(project, folder), join(out, folder), { recursive: true })
for (const folder of globSync('node_modules/@resvg/*', { cwd: project }))
  cpSync(join(project, folder), join(out, folder), { recursive: true })
const { name, version, license, type, bin, engines } = JSON.parse(
  readFileSync(join(project, 'package.json'), 'utf8'),
)
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name, version, private: true, license, type, bin, engines }, null, 2)}\n`,
)
const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
console.log(`${out}: ${outputFiles.length} files of code, ${(bytes / 1e6).toFixed(1)} MB`)

/**
 * A module that looks for something beside itself finds it in the bundle too, although its code may be in `chunks`:
 * its own address is written in, counted from the bundle's folder, with the ending it would have there.
 */
function keepAddresses({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    if (path.includes(`${sep}node_modules${sep}`) || !source.includes('import.meta.')) return undefined
    if (/import\.meta\.(?!url\b)/.test(source))
      throw new Error('of import.meta, only the url is known in a bundle')
    const place = relative(project, path).split(sep).join('/').replace(/\.ts$/, '.js')
    const address = `new URL(${JSON.stringify(place)}, bundleUrl).href`
    return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' }
  })
}

/** The names that a file of the bundle expects: where the bundle lies, and for its CommonJS libraries their own. */
function preamble(path) {
  const up = relative(dirname(path), out).split(sep).join('/')
  return [
    "import { createRequire as requireFrom } from 'node:module'",
    `const bundleUrl = new URL('${up}/', import.meta.url).href`,
    'const require = requireFrom(import.meta.url)',
    'const __filename = import.meta.filename',
    'const __dirname = import.meta.dirname',
    '',
  ].join('\n')
}
