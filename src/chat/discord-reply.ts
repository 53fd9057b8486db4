import { DiscordAPIError, MessageFlags, type REST, type RepliableInteraction, Routes } from 'discord.js'
import type { Log } from '../log.ts'
import { inTime } from './discord-client.ts'
import type { PictureFile } from './pictures.ts'

/** A message body as Discord's API takes it. */
export type DiscordBody = { readonly flags: number }

/** The ways to react to one interaction. Everything but `defer` comes after it, within 15 minutes. */
export type DiscordReply = {
  /**
   * Tells Discord that an answer is coming, and who may see it; `update` changes the message whose button was
   * pressed. False when nobody waits for an answer any more.
   */
  defer(how: 'private' | 'public' | 'update'): Promise<boolean>
  /** Puts the message where the deferral announced it. */
  edit(body: DiscordBody, files?: readonly PictureFile[]): Promise<DiscordSent>
  /** Shows one more message, to the asker alone. */
  beside(body: DiscordBody): Promise<DiscordSent>
  /** Deletes the message that `edit` would change. */
  remove(): Promise<DiscordSent>
  /** Says what went wrong, at whatever point it did: where the answer was announced, else beside, to the asker alone. */
  tell(body: DiscordBody): Promise<void>
}

/** `refused`: Discord will not take this message, so that another may be tried. `lost`: nothing more can be done. */
export type DiscordSent = 'shown' | 'refused' | 'lost'

/** Bodies are sent exactly as they were rendered; nothing here rejects. What makes a new message goes through `once`, which repeats nothing. */
export function replyTo(interaction: RepliableInteraction, once: REST, log: Log): DiscordReply {
  const { rest } = interaction.client
  const webhook = Routes.webhook(interaction.applicationId, interaction.token)
  const original = Routes.webhookMessage(interaction.applicationId, interaction.token)

  let deferred: 'private' | 'public' | 'update' | undefined
  const edit = (body: DiscordBody, files: readonly PictureFile[] = []) =>
    attempt(() =>
      rest.patch(original, { body: { ...body, attachments: namesOf(files) }, ...sent(files), auth: false }),
    )
  const beside = ({ flags, ...body }: DiscordBody) =>
    attempt(() =>
      once.post(webhook, {
        body: { ...body, flags: flags | MessageFlags.Ephemeral },
        auth: false,
        ...inTime(),
      }),
    )

  return {
    defer,
    edit,
    beside,
    remove: () => attempt(() => rest.delete(original, { auth: false })),
    async tell(body) {
      if (deferred === 'update') await beside(body)
      else if (deferred !== undefined || (await defer('private'))) await edit(body)
    },
  }

  async function defer(how: 'private' | 'public' | 'update'): Promise<boolean> {
    try {
      if (how === 'update' && interaction.isMessageComponent()) await interaction.deferUpdate()
      else await interaction.deferReply(how === 'private' ? { flags: MessageFlags.Ephemeral } : {})
    } catch (error) {
      // 40060: acknowledged already, by ourselves, when the answer to the first attempt got lost.
      if (!(error instanceof DiscordAPIError) || error.code !== 40060) {
        log.warn('Discord interaction not acknowledged', reasonOf(error))
        return false
      }
    }
    deferred = how
    return true
  }

  async function attempt(work: () => Promise<unknown>): Promise<DiscordSent> {
    try {
      await work()
      return 'shown'
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError && error.status === 400
      log[isRefused ? 'error' : 'warn']('Discord did not take a message', reasonOf(error))
      return isRefused ? 'refused' : 'lost'
    }
  }
}

/** What stays attached to a message: these files and no earlier ones. */
function namesOf(files: readonly PictureFile[]) {
  return files.map(({ name, description }, id) => ({ id: String(id), filename: name, description }))
}

function sent(files: readonly PictureFile[]) {
  return files.length === 0
    ? {}
    : { files: files.map(({ name, data }) => ({ name, data, contentType: 'image/png' })) }
}

/** Never the error itself: the library's errors hold the whole request, with the interaction's token in its address. */
export function reasonOf(error: unknown): { reason: string } {
  if (error instanceof DiscordAPIError)
    return { reason: `${error.status} ${error.code}: ${error.message}`.slice(0, 300) }
  return { reason: error instanceof Error ? error.message.slice(0, 300) : String(error) }
}
