/**
 * The platforms' limits, with their unit and the page that states them. Neither platform says how it counts a
 * character; everything here is compared with UTF-16 units, which are never fewer than characters.
 */

/** Slack. Pages under docs.slack.dev/reference. */
export const slackLimits = {
  /** Fallback text, characters (methods/chat.postMessage: 4,000 recommended). */
  text: 4000,
  /** Blocks in a message (block-kit/blocks). */
  blocks: 50,
  /**
   * Characters in all blocks of a message together. Not documented: about 13,200 are refused with
   * msg_blocks_too_long (github.com/slackapi/bolt-js issue 2509), so this stays well below.
   */
  allBlocks: 12_000,
  /** Characters of a header block (block-kit/blocks/header-block). */
  header: 150,
  /** Characters of one element of a context block; its page states none, a text object's holds 3,000. */
  contextText: 2000,
  /** Elements of an actions block (block-kit/blocks/actions-block). */
  actions: 25,
  /** Characters of a button's label, its value and any address (block-kit/block-elements/button-element). */
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  /** Characters of what stands for an image (block-kit/blocks/image-block). */
  altText: 2000,
} as const

/** Discord. Pages under discord.com/developers/docs. */
export const discordLimits = {
  /** Components in a Components V2 message, nested ones included (components/reference). */
  components: 40,
  /** Characters in all text displays of a message together (components/reference). */
  allText: 4000,
  /** Buttons in an action row, characters of a label and of a custom_id (components/reference). */
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  /** Characters of an address: that of a link button (components/reference), kept for masked links too. */
  url: 512,
  /** Characters of what stands for an image (components/reference, media gallery). */
  altText: 1024,
} as const

/** A terminal has no limit of its own: as on Slack, a longer address is not shown as one. */
export const terminalLimits = { url: 3000 } as const

/** Our own measures, in UTF-16 units: what is longer is shortened at a word, with a visible mark. */
export const labelLimits = {
  heading: 150,
  title: 120,
  outlet: 60,
  summary: 600,
  textBlock: 1500,
  listItem: 300,
  button: 75,
} as const

/** Most references listed in a note about what does not fit: as many as a text block holds. */
export const refsMax = 25
