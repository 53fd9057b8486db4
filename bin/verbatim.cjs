#!/usr/bin/env node
'use strict'

// The way in, for whatever Node a machine has, also a very old one: plain old JavaScript only.

var node = require('./pinned-node.cjs')

if (node.isRecentEnough(process.version)) require('./run.mjs').run(process.argv.slice(2))
else if (process.env.VERBATIM_LAUNCHER) fail(node.advice())
else runElsewhere(node.pinnedNode())

/** The same command line in the pinned Node, as if it were this process. */
function runElsewhere(executable) {
  if (!executable) return fail(node.advice())
  // Tells the other that it was started from here: it does not look further, and ends when this process does.
  process.env.VERBATIM_LAUNCHER = String(process.pid)
  var child = require('child_process').spawn(executable, [__filename].concat(process.argv.slice(2)), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  })
  var signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
  function pass(signal) {
    return function () {
      child.kill(signal)
    }
  }
  var handlers = signals.map(pass)
  signals.forEach(function (signal, i) {
    process.on(signal, handlers[i])
  })
  child.on('error', function (error) {
    fail(node.advice() + ' (' + error.message + ')')
  })
  child.on('exit', function (code, signal) {
    signals.forEach(function (name, i) {
      process.removeListener(name, handlers[i])
    })
    if (signal) process.kill(process.pid, signal)
    else process.exit(code)
  })
}

function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
