import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { HTTPReceiver } from '@slack/bolt'
import type { Log } from '../log.ts'

/** Where Slack posts commands, interactions and events in HTTP mode. */
export const slackPath = '/slack/events'

/**
 * Bolt's own request handler, for our HTTP server. Bolt checks the signature and refuses old requests; this adds
 * what it lets through: requests from the future, and anything once `isStopping`.
 */
export function slackRequests(receiver: HTTPReceiver, log: Log, isStopping: () => boolean): RequestListener {
  return (request, response) => {
    if (isStopping()) return refuse(response, 503)
    if (isFromFuture(request)) {
      log.warn('Slack request refused: its time is in the future', { time: request.headers[timeHeader] })
      return refuse(response, 401)
    }
    try {
      receiver.requestListener(request, response)
    } catch {
      // Bolt throws for every path and method that is not its own.
      refuse(response, 404)
    }
  }
}

const timeHeader = 'x-slack-request-timestamp'

/** docs.slack.dev/authentication/verifying-requests-from-slack: more than five minutes away is refused. */
const toleranceSeconds = 5 * 60

function isFromFuture(request: IncomingMessage): boolean {
  return Number(request.headers[timeHeader]) > Date.now() / 1000 + toleranceSeconds
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
