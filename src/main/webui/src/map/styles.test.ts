import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { paletteOf } from './palette'
import { districtStyle } from './style'

const TOKENS = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8')
const folder = fileURLToPath(new URL('../../../../../gis/styles/', import.meta.url))

/** Custom properties of a block of tokens.css, the dark ones over the light ones. */
function tokens(...selectors: string[]): (name: string) => string {
  const values = new Map<string, string>()
  for (const selector of selectors) {
    const block = TOKENS.slice(TOKENS.indexOf(`${selector} {`)).split('}')[0]!
    for (const [, name, value] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) values.set(name!, value!)
  }
  return (name) => values.get(name) ?? ''
}

const THEMES = { light: tokens(':root'), dark: tokens(':root', "[data-theme='dark']") }

/** What stands in gis/styles is what the pages draw by: made from the same source, never by hand. */
describe.each(Object.entries(THEMES))('the %s style', (theme, token) => {
  const palette = paletteOf(token)
  const style = {
    ...districtStyle(palette, { origin: '' }),
    name: `Whistlegrid ${theme}`,
    metadata: { 'whistlegrid:palette': palette, 'whistlegrid:from': 'src/main/webui: npm run styles' },
  }
  const file = `${folder}${theme}.json`
  const text = JSON.stringify(style, null, 2) + '\n'
  if (process.env.WRITE_STYLES) writeFileSync(file, text)

  it('is a valid MapLibre style', () => {
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([])
  })

  it('stands in gis/styles as the pages have it (npm run styles writes it)', () => {
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})
