import { describe, expect, test } from 'vitest'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderSlack } from '../../src/render/slack.ts'
import { renderTerminal } from '../../src/render/terminal.ts'
import type { Answer } from '../../src/types.ts'
import { goldenAnswers } from './golden-answers.ts'

/**
 * One folder a case: the answer, and what each platform shows for it. They are read in review as the product.
 * After a change that is meant: `vitest run test/render/golden.test.ts --update`, then read the difference.
 */
describe.each(Object.entries(goldenAnswers))('%s', (name, made) => {
  const text = json(made)
  const answer: Answer = JSON.parse(text)

  test('is this answer, as plain data', async () => {
    await expect(text).toMatchFileSnapshot(`../golden/${name}/answer.json`)
  })

  test('looks like this in Slack', async () => {
    await expect(json(renderSlack(answer))).toMatchFileSnapshot(`../golden/${name}/slack.json`)
  })

  test('looks like this in Discord', async () => {
    await expect(json(renderDiscord(answer))).toMatchFileSnapshot(`../golden/${name}/discord.json`)
  })

  test('looks like this in a terminal', async () => {
    const shown = renderTerminal(answer, { colour: false, columns: 80 })
    await expect(shown).toMatchFileSnapshot(`../golden/${name}/terminal.txt`)
  })
})

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
