import { generateKeyPairSync, sign } from 'node:crypto'
import type { DiscordIdentity } from './discord-server.ts'
import { type Json, objectOf } from './json.ts'

/** How a request is signed; everything but `good` has to be turned away by the app. */
export type DiscordSigning = 'good' | 'wrong' | 'missing'

export type DiscordKeys = {
  readonly identity: DiscordIdentity
  /** Posts an interaction to an app without a gateway, as Discord does. */
  send(
    url: string,
    payload: Json,
    signing: DiscordSigning,
    now: number,
  ): Promise<{ status: number; text: string }>
}

/** A bot with its own keys. The token is put together here so that no file holds something shaped like one. */
export function createDiscordKeys(): DiscordKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = Buffer.from(String(objectOf(publicKey.export({ format: 'jwk' })).x), 'base64url')
  const applicationId = '100000000000000001'
  const token = [Buffer.from(applicationId).toString('base64url'), 'double', 'token'].join('.')
  return {
    identity: { token, applicationId, botUserId: applicationId, publicKey: key.toString('hex') },
    async send(url, payload, signing, now) {
      const body = JSON.stringify(payload)
      const timestamp = String(Math.floor(now / 1000))
      const signed = Buffer.from(timestamp + body + (signing === 'wrong' ? ' ' : ''))
      const signature = {
        'x-signature-ed25519': sign(null, signed, privateKey).toString('hex'),
        'x-signature-timestamp': timestamp,
      }
      const headers = { 'content-type': 'application/json', ...(signing !== 'missing' && signature) }
      const response = await fetch(url, { method: 'POST', headers, body })
      return { status: response.status, text: await response.text() }
    },
  }
}
