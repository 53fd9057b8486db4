import type { Fault } from './faults.ts'
import { isJson, type Json, parseJson, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { Reply, Request } from './loopback.ts'

type Controlled = {
  readonly ledger: Ledger
  readonly messages: readonly unknown[]
  counts(): Record<string, number>
  failNext(name: string, fault: Fault): void
  heal(): void
}

/**
 * The door for another process: `GET <url>/double/ledger` tells what arrived, `POST <url>/double/fail-next` takes
 * `{name, fault}`, `POST <url>/double/heal` ends all faults.
 */
export async function answerControl(request: Request, double: Controlled): Promise<Reply> {
  const { ledger, messages } = double
  if (request.path === '/double/ledger') {
    return { body: { counts: double.counts(), messages, breaches: ledger.breaches, entries: ledger.entries } }
  }
  if (request.path === '/double/fail-next' && request.method === 'POST') {
    const asked: Json = readObject(request)
    double.failNext(textOf(asked.name), isJson(asked.fault) ? asked.fault : {})
    return { body: {} }
  }
  if (request.path === '/double/heal' && request.method === 'POST') {
    double.heal()
    return { body: {} }
  }
  return { status: 404, text: 'no such path in the double' }
}

function readObject(request: Request): Json {
  const value = parseJson(request.body.toString('utf8'))
  return isJson(value) ? value : {}
}
