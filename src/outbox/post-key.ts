import type { Post } from '../types.ts'

/** The key of a post, made of what it means alone: whoever owes the same message again writes the same key. */
export function postKey({ platform, channel, subject, slot, part }: Omit<Post, 'key' | 'answer'>): string {
  return `${platform}:${channel}:${subject}:${slot}:${part}`
}
