/** False for what only stands in the place of a channel: our local page, the command line. */
export function isChannelName(channel: string): boolean {
  return channel !== '' && channel !== 'page' && channel !== 'terminal'
}
