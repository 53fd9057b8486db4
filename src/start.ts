import { setTimeout as pause } from 'node:timers/promises'
import { createChats } from './chat/index.ts'
import type { Status } from './command.ts'
import { loadEnvironment, readConfig } from './config.ts'
import { type Instance, openInstance } from './instance.ts'
import { createLog, type Log } from './log.ts'
import { packageVersion } from './root.ts'
import { openStore, type Store, statePaths, takeOwnership } from './store/index.ts'
import { createWebServer } from './web/server.ts'

/** How long a delivery is remembered, in milliseconds: platforms repeat one for up to 5 minutes. */
const deliveryMemoryMs = 60 * 60 * 1000

/**
 * Starts everything that is configured and runs until SIGTERM or SIGINT; resolves to the exit status. What cannot
 * start at all is a UserError; a chat platform that cannot start is logged and the rest goes on.
 */
export async function startBot(given: { readonly folders?: readonly string[] }): Promise<number> {
  const { config, problems, warnings } = readConfig(loadEnvironment())
  const log = createLog({ level: config.logLevel, secrets: config.secrets })
  for (const { setting, message } of problems)
    log.error('setting cannot be used', { setting, problem: message })
  for (const { setting, message } of warnings) log.warn('setting', { setting, about: message })

  const stop = onStopSignal(log)
  const onRejection = (error: unknown) => log.error('a promise failed and nobody was told', { error })
  process.on('unhandledRejection', onRejection)
  const closing: (() => Promise<unknown>)[] = []
  try {
    const ownership = await takeOwnership(config.stateDir)
    closing.push(() => ownership.release())
    const store = await openStore(statePaths(config.stateDir).database)
    closing.push(() => store.close())
    const startedAt = performance.now()
    const chatStates: { current: () => Status['chats'] } = { current: () => [] }
    const status = async (): Promise<Status> => ({
      running: true,
      version: packageVersion(),
      uptime: (performance.now() - startedAt) / 1000,
      withheld: instance.dispatch.withheld(),
      chats: chatStates.current(),
    })
    const { publicUrl } = config
    const instance: Instance = await openInstance({
      folders: given.folders ?? config.desks,
      stateDir: config.stateDir,
      store,
      log,
      ...(publicUrl !== undefined && { readerUrl: (key: string) => `${publicUrl}/article/${key}` }),
      status,
      now: () => new Date(),
    })
    closing.push(() => instance.close())
    const keeping = keepUp(store, instance, log)
    closing.push(() => keeping.stop())

    const web = createWebServer({
      host: config.host,
      port: config.port,
      ...(publicUrl !== undefined && { publicUrl }),
      menu: instance.menu,
      dispatch: instance.dispatch,
      desks: instance.desks,
      version: instance.version,
      status,
      notReady: () => [],
      log,
    })
    const { url } = await web.start()
    closing.push(() => web.stop())
    ownership.announce(url)
    const chats = createChats(
      {
        menu: instance.menu,
        dispatch: instance.dispatch,
        firstDelivery: (key) => store.rememberDelivery(key, Date.now()),
        log,
      },
      { ...(config.slack && { slack: config.slack }), ...(config.discord && { discord: config.discord }) },
    )
    closing.push(() => chats.stop())
    chatStates.current = chats.states
    for (const { path, listener } of chats.requests) web.mount(path, listener)
    await Promise.race([chats.start(), stop.asked])

    const names = chats.states().map(({ name, state }) => `${name} ${state}`)
    if (names.length === 0)
      log.info('no chat platform is configured: try the commands on the local page', { page: url })
    log.info('ready', {
      page: url,
      chats: names,
      desks: instance
        .desks()
        .map(({ settings, articles }) => `/${settings.command}: ${articles.length} articles`),
    })
    await stop.asked
    return 0
  } finally {
    log.info('stopping')
    for (const close of closing.reverse())
      await close().catch((error: unknown) => log.error('could not close', { error }))
    stop.done()
    process.removeListener('unhandledRejection', onRejection)
  }
}

/** Keeps every version of an article that is served, and forgets old deliveries. */
function keepUp(store: Store, instance: Instance, log: Log): { stop(): Promise<void> } {
  const kept = Promise.all(
    instance.desks().map(({ articles }) => store.keepVersions(articles, Date.now())),
  ).catch((error: unknown) => log.error('versions of articles could not be kept', { error }))
  const forget = () =>
    store
      .forgetDeliveriesBefore(Date.now() - deliveryMemoryMs)
      .catch((error: unknown) => log.warn('old deliveries could not be forgotten', { error }))
  const timer = setInterval(forget, deliveryMemoryMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await kept
    },
  }
}

/** Longest a clean stop may take, in milliseconds; then the process ends as it is. */
const stopMs = 9000

/** Resolves `asked` at the first SIGTERM or SIGINT; a second one, or a stop that takes too long, ends the process. */
function onStopSignal(log: Log): { readonly asked: Promise<void>; done(): void } {
  let ask = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const ended = new AbortController()
  const onSignal = () => {
    if (ended.signal.aborted) return
    // One Ctrl-C can reach the process twice, through the terminal and through what started it.
    setTimeout(() => process.once('SIGINT', () => process.exit(1)), 1000).unref()
    ask()
    pause(stopMs, undefined, { signal: ended.signal, ref: false }).then(
      () => {
        log.error('the stop took too long: ended as it was')
        process.exit(1)
      },
      () => {},
    )
  }
  process.once('SIGTERM', onSignal)
  process.once('SIGHUP', onSignal)
  process.once('SIGINT', onSignal)
  return {
    asked,
    done() {
      ended.abort()
      process.removeListener('SIGTERM', onSignal)
      process.removeListener('SIGHUP', onSignal)
      process.removeListener('SIGINT', onSignal)
    },
  }
}
