import { describe, expect, test } from 'vitest'
import { canLabel, hostOf, safeUrl } from '../../src/render/link.ts'

describe('an address', () => {
  test.each([
    ['https://relais.example', 'https://relais.example'],
    ['http://relais.example/a_(b)?c=d#e', 'http://relais.example/a_(b)?c=d#e'],
    ['https://relais.example/a)(b', 'https://relais.example/a%29%28b'],
    ['https://relais.example/é|<b>', 'https://relais.example/%C3%A9%7C%3Cb%3E'],
    ['https://вуtedance.example/', 'https://xn--tedance-igg7m.example/'],
  ])('%s is linked to as %s', (address, url) => {
    expect(safeUrl(address, 500)).toBe(url)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://relais.example/',
    'relais.example',
    'https://user:secret@relais.example/',
    'https://',
    `https://relais.example/${'x'.repeat(500)}`,
  ])('%s is not linked to', (address) => {
    expect(safeUrl(address, 500)).toBeUndefined()
  })

  test('goes by its host in ASCII', () => {
    expect(hostOf('https://www.éco.example/a')).toBe('xn--co-9ia.example')
  })
})

describe('the label of a link', () => {
  test.each([
    'ByteDance commande 3.5 millions de puces',
    '[Vidéo] La pénurie',
    'U.S. chips, J.-P. Morel',
    'L’IA : 1,5 Md€',
  ])('may be %s', (text) => expect(canLabel(text)).toBe(true))

  test.each([
    ['an address', 'https://bank.example'],
    ['a host', 'Voir bank.example aujourd’hui'],
    ['a host with another full stop', 'bank。example'],
    ['four numbers', '192.168.1.10/login'],
    ['a bracket left open', 'a ] b ['],
    ['nothing', ' '],
  ])('is never %s', (_, text) => {
    expect(canLabel(text)).toBe(false)
  })
})
