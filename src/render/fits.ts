import type { Answer, Channel } from '../types.ts'
import { fitsDiscord } from './discord.ts'
import { fitsSlack } from './slack.ts'

/** Whether a platform can show an answer whole in one message. */
export function fitsOn(platform: Channel['platform'], answer: Answer): boolean {
  switch (platform) {
    case 'slack':
      return fitsSlack(answer)
    case 'discord':
      return fitsDiscord(answer)
    default:
      return platform satisfies never
  }
}
