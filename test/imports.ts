import { posix } from 'node:path'

/** Which code of ours a file mentions, by path from the project's folder without extension, and which packages. */
export type Mentions = { readonly files: readonly string[]; readonly packages: readonly string[] }

/**
 * Reads a source the strict way: any quoted path that leads to a file is a mention of it, however it is imported
 * (static, dynamic, for its type alone, exported on, `require`) or started (a worker by its address).
 */
export function mentionsIn(file: string, source: string): Mentions {
  const quoted = [...source.matchAll(/(['"`])(\.{1,2}\/[^'"`\n]*|src\/[^'"`\n]*)\1/g)]
  const files = quoted.map(([, , path = '']) => {
    const from = path.startsWith('.') ? posix.dirname(file) : '.'
    return posix.join(from, path).replace(/\.[cm]?[jt]s$/, '')
  })
  const imported = [
    ...source.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])([^.'"`\n][^'"`\n]*)\1/g),
  ]
  const packages = imported.map(([, , name = '']) => name.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1'))
  return { files: [...new Set(files)], packages: [...new Set(packages)] }
}
