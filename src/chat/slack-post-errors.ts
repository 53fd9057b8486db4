import { webApi } from '@slack/bolt'
import type { Sent } from '../types.ts'
import { isUnsent } from './unsent.ts'

/** What the failure of `chat.postMessage` says about the message (docs.slack.dev/reference/methods/chat.postMessage). */
export function explainSlackPost(error: unknown): Exclude<Sent, { kind: 'posted' }> {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'refused', reason: 'rate limit', retryAfterMs: error.retryAfter * 1000 }
  if (error instanceof webApi.WebAPIPlatformError) return explainWord(error.data.error)
  const reason = error instanceof Error ? error.message.slice(0, 300) : String(error)
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: error.statusCode < 500 ? 'refused' : 'unknown', reason: `status ${error.statusCode}` }
  return { kind: isUnsent(error) ? 'refused' : 'unknown', reason }
}

function explainWord(word: string): Exclude<Sent, { kind: 'posted' }> {
  if (closed.has(word)) return { kind: 'closed', reason: word }
  if (rejected.has(word) || isUnthreaded(word)) return { kind: 'rejected', reason: word }
  if (doubtful.has(word)) return { kind: 'unknown', reason: word }
  return { kind: 'refused', reason: word }
}

export function isUnthreaded(word: string): boolean {
  return unthreaded.has(word)
}

/** The channel is gone, archived, or not ours to post in. */
const closed = new Set([
  ...['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action', 'user_not_found'],
  ...['restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
  ...['no_permission', 'access_denied', 'ekm_access_denied', 'team_access_not_granted', 'user_disabled'],
  ...['messages_tab_disabled', 'cannot_dm_bot'],
])

/** This message will never be taken. */
const rejected = new Set([
  ...['invalid_blocks', 'invalid_blocks_format', 'msg_too_long', 'msg_blocks_too_long', 'no_text'],
  ...['invalid_arguments', 'invalid_metadata_format', 'invalid_metadata_schema', 'metadata_too_large'],
  ...['metadata_must_be_sent_from_app', 'attachment_payload_limit_exceeded', 'too_many_attachments'],
])

/** There can be no answer to the lead, or no more; the channel may still take the message. */
const unthreaded = new Set([
  ...['cannot_reply_to_message', 'thread_not_found', 'message_not_found', 'invalid_thread_ts'],
  ...['restricted_action_thread_locked', 'restricted_action_non_threadable_channel'],
])

/** "It's possible some aspect of the operation succeeded before the error was raised." */
const doubtful = new Set(['internal_error', 'fatal_error', 'service_unavailable'])
