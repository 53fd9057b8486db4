import { setTimeout as pause } from 'node:timers/promises'
import { createChats } from './chat/index.ts'
import type { Desk, Dispatch, Status } from './command.ts'
import { loadEnvironment, readConfig } from './config.ts'
import { createClock } from './digest/clock.ts'
import { type Instance, openInstance } from './instance.ts'
import { createLog, type Log } from './log.ts'
import { createOutbox, type Outbox } from './outbox/index.ts'
import { createProof, type Proof } from './prove.ts'
import { fitsOn } from './render/fits.ts'
import { packageVersion } from './root.ts'
import { damagedStores, openOwnStore, type Store, takeOwnership } from './store/index.ts'
import type { Language } from './types.ts'
import { servesPage } from './web/access.ts'
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
  const now = () => new Date()
  const closing: (() => Promise<unknown>)[] = []
  let isReady = false
  try {
    const ownership = await takeOwnership(config.stateDir, now)
    closing.push(() => ownership.release())
    const store = await openOwnStore(config.stateDir, { log, now })
    closing.push(() => store.close())
    const startedAt = performance.now()
    const chatStates: { current: () => Status['chats'] } = { current: () => [] }
    const status = async (): Promise<Status> => ({
      running: true,
      version: packageVersion(),
      uptime: (performance.now() - startedAt) / 1000,
      withheld: instance.dispatch.withheld() + proof.withheld(),
      chats: chatStates.current(),
      posts: await postsToLookAfter(store),
      damaged: damagedStores(config.stateDir),
    })
    const { publicUrl } = config
    const opening = openInstance({
      folders: given.folders ?? config.desks,
      stateDir: config.stateDir,
      store,
      log,
      live: true,
      wake: (channel) => outbox.wake(channel),
      ...(publicUrl !== undefined && { readerUrl: (key: string) => `${publicUrl}/article/${key}` }),
      ...(publicUrl !== undefined && {
        pictureUrl: (token: string) => `${publicUrl}/picture/${token}.png`,
      }),
      ...(config.timeZone !== undefined && { timeZone: config.timeZone }),
      status,
      now,
    })
    // A big desk takes longer to read than a stop may take: what is being read then ends with the process.
    const opened = await Promise.race([opening, stop.asked])
    if (!opened) {
      opening.catch(() => {})
      return 0
    }
    const instance: Instance = opened
    closing.push(() => instance.close())
    const proof: Proof = createProof({ version: instance.version, log })
    const keeping = keepUp(store, instance, log, now)
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
      statusKey: ownership.key,
      notReady: instance.notReady,
      log,
    })
    const { url } = await web.start()
    ownership.announce(url)
    const chats = createChats(
      {
        menu: instance.menu,
        dispatch: heardBy(() => outbox, instance.dispatch),
        firstDelivery: (key) => store.rememberDelivery(key, now().getTime()),
        rights: { users: config.settingsUsers, roles: config.settingsRoles },
        log,
      },
      {
        ...(config.slack && { slack: { ...config.slack, defaultLanguage: ownLanguage(instance.desks()) } }),
        ...(config.discord && { discord: config.discord }),
      },
    )
    const outbox: Outbox = createOutbox({
      store,
      send: chats.post,
      find: chats.find,
      recognisesMs: chats.recognisesMs,
      prove: proof.prove,
      log,
      now,
    })
    closing.push(() => Promise.all([outbox.stop(), chats.stop(), web.stop()]))
    const clock = createClock({
      store,
      desks: instance.desks,
      firstSeen: instance.firstSeen,
      fits: fitsOn,
      wake: outbox.wake,
      log,
      now,
    })
    closing.push(() => clock.stop())
    chatStates.current = chats.states
    for (const { path, listener } of chats.requests) web.mount(path, listener)
    await Promise.race([chats.start(), stop.asked])

    outbox.run()
    clock.start()

    const names = chats.states().map(({ name, state }) => `${name} ${state}`)
    const page = servesPage(config) ? { page: url } : { address: url }
    if (names.length === 0 && problems.length === 0)
      log.info(
        servesPage(config)
          ? 'no chat platform is configured: try the commands on the local page'
          : 'no chat platform is configured, and the page is not served here',
        page,
      )
    for (const platform of new Set(problems.map((problem) => problem.platform)))
      log.error('chat not started: mend the settings named above', { chat: platform })
    isReady = true
    log.info('ready', {
      ...page,
      chats: names,
      desks: instance
        .desks()
        .map(({ settings, articles }) => `/${settings.command}: ${articles.length} articles`),
    })
    await stop.asked
    return 0
  } finally {
    if (isReady) log.info('stopping')
    for (const close of closing.reverse())
      await close().catch((error: unknown) => log.error('could not close', { error }))
    if (isReady) log.info('stopped')
    stop.done()
    process.removeListener('unhandledRejection', onRejection)
  }
}

/** For people whose language is not known: that of the first desk's articles. */
function ownLanguage([first]: readonly Desk[]): Language {
  return first?.settings.languages[0] === 'en' ? 'en' : 'fr'
}

/** Uncertain posts shown in the status: the youngest. */
const uncertainMax = 20

async function postsToLookAfter(store: Store): Promise<Status['posts'] & object> {
  const [uncertain, paused] = await Promise.all([store.uncertainPosts(uncertainMax), store.pausedChannels()])
  return {
    uncertain: uncertain.map(({ post: { platform, channel, subject, slot } }) => {
      return { platform, channel, subject, slot }
    }),
    paused: paused.map(({ platform, channel, reason }) => ({ platform, channel, reason })),
  }
}

/** The dispatch of the chats: whoever asks there shows that the bot is in the channel. */
function heardBy(outbox: () => Outbox, dispatch: Dispatch): Dispatch {
  return {
    ...dispatch,
    async run(invocation) {
      const { platform, channel } = invocation
      if (platform === 'slack' || platform === 'discord') outbox().heard({ platform, channel })
      return dispatch.run(invocation)
    },
  }
}

/** Keeps every version of an article that is served, and forgets old deliveries. */
function keepUp(store: Store, instance: Instance, log: Log, now: () => Date): { stop(): Promise<void> } {
  const kept = Promise.all(
    instance.desks().map(({ articles }) => store.keepVersions(articles, now().getTime())),
  ).catch((error: unknown) => log.error('versions of articles could not be kept', { error }))
  const forget = () =>
    store
      .forgetDeliveriesBefore(now().getTime() - deliveryMemoryMs)
      .catch((error: unknown) => log.warn('old deliveries could not be forgotten', { error }))
  const timer = setInterval(forget, deliveryMemoryMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      // What is not kept yet is kept at the next start.
      await Promise.race([kept, pause(1000, undefined, { ref: false })])
    },
  }
}

/** Longest a clean stop may take, in milliseconds; then the process ends as it is. */
const stopMs = 9000

/** A signal that comes again within this time is the same wish: one Ctrl-C can reach the process twice. */
const sameWishMs = 1000

type StopSignal = {
  /** Resolves at the first SIGTERM, SIGINT or SIGHUP. */
  readonly asked: Promise<undefined>
  done(): void
}

/** A second signal after a moment, or a stop that takes too long, ends the process as it is. */
function onStopSignal(log: Log): StopSignal {
  const parent = process.ppid
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  let ask: (value: undefined) => void = () => {}
  const asked = new Promise<undefined>((resolve) => {
    ask = resolve
  })
  let firstMs: number | undefined
  let timer: NodeJS.Timeout | undefined
  const onSignal = () => {
    if (firstMs === undefined) {
      firstMs = performance.now()
      timer = setTimeout(() => endAsItIs('the stop took too long'), stopMs)
      timer.unref()
      ask(undefined)
    } else if (performance.now() - firstMs > sameWishMs) endAsItIs('asked twice to stop')
  }
  function endAsItIs(reason: string): void {
    log.error('ended as it was', { reason })
    process.exit(1)
  }
  for (const signal of signals) process.on(signal, onSignal)
  // npm's shell passes no signal on: when it is gone, what it was asked to stop is asked to stop.
  const orphaned = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(orphaned)
    onSignal()
  }, 500)
  orphaned.unref()
  if (process.env.npm_lifecycle_event === undefined) clearInterval(orphaned)
  return {
    asked,
    done() {
      clearTimeout(timer)
      clearInterval(orphaned)
      for (const signal of signals) process.removeListener(signal, onSignal)
    },
  }
}
