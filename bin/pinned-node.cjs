'use strict'

// Read by whatever Node a machine has, also a very old one: plain old JavaScript only.

var path = require('path')

var manifest = require('../package.json')

/** The version this project needs at least, as package.json says it: `24.15`. */
var needed = manifest.engines.node.replace(/^\D*/, '')

exports.needed = needed

/** Whether this Node can run the project itself. */
exports.isRecentEnough = function isRecentEnough(version) {
  var has = version.replace(/^v/, '').split('.').map(Number)
  var wants = needed.split('.').map(Number)
  var i = 0
  while (i < wants.length - 1 && (has[i] || 0) === wants[i]) i++
  return (has[i] || 0) >= wants[i]
}

/** The Node that was installed with the project, or undefined: there is one for Linux and for Windows on x64. */
exports.pinnedNode = function pinnedNode() {
  var system = process.platform === 'win32' ? 'win' : process.platform
  var inPackage = path.join('bin', system === 'win' ? 'node.exe' : 'node')
  try {
    return path.join(
      path.dirname(require.resolve('node-' + system + '-' + process.arch + '/package.json')),
      inPackage
    )
  } catch (_error) {
    return undefined
  }
}

/** What to do where no such Node is found, as one line. */
exports.advice = function advice() {
  return (
    'Verbatim needs Node ' +
    needed +
    ' or newer, and this is Node ' +
    process.version.slice(1) +
    ': run "npm ci" in its folder, which brings the right one on Linux and Windows, or install Node ' +
    needed.split('.')[0] +
    ' from nodejs.org.'
  )
}
