/** The words of a Slack message: links by their label, mentions left out, Slack's three entities undone. */
export function slackMessageText(text: string): string {
  return text
    .slice(0, readMax)
    .replaceAll(/<([^<>|]{0,2000})(?:\|([^<>]{0,2000}))?>/g, (_, target: string, name?: string) =>
      /^[@#!]/.test(target) ? ' ' : (name ?? target),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

/** The words of a Discord message: mentions and the marks of its formatting left out. */
export function discordMessageText(text: string): string {
  return text
    .slice(0, readMax)
    .replaceAll(/<(?:[@#][!&]?\d{1,20}|a?:\w{1,32}:\d{1,20}|t:\d{1,13}(?::\w)?)>/g, ' ')
    .replaceAll(/^(?:>{1,3}|-#|#{1,3}) /gm, '')
    .replaceAll(/\\([\\`*_~|[\]()<>@:/#.+-])|[*`~|]/g, '$1')
    .trim()
}

/** By which Slack names the command that is offered on messages: `check_message`. */
export function messageCallback(command: string): string {
  return `${command}_message`
}

/** More than a message of either platform holds is not read. */
const readMax = 8000
