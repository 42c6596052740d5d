// node dev/mapshots.mjs out base filter
import { chromium } from 'playwright-core'
import { mkdirSync } from 'node:fs'
const [out = 'shots', base = 'http://127.0.0.1:8131', only = ''] = process.argv.slice(2)
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 }, wall: { width: 1920, height: 1080 } }
const F = new RegExp(only)
const SHOTS = [
  ['map', 'command1', '/map', ['phone', 'desk', 'wall'], {}],
  ['map-dark', 'command1', '/map', ['phone', 'desk', 'wall'], { dark: true }],
  ['load', 'command1', '/map?shade=load', ['phone', 'desk', 'wall'], {}],
  ['load-grid', 'command1', '/map?shade=load&tier=GRID', ['desk', 'wall'], {dark: true}],
  ['late', 'command1', '/map?shade=late', ['phone', 'desk', 'wall'], {}],
  ['late-dark', 'command1', '/map?shade=late&tier=GRID', ['desk', 'wall'], { dark: true }],
  ['late-en', 'command1', '/map?shade=late', ['phone', 'desk'], { english: true }],
  ['area', 'command1', '/map?area=990101001001&shade=late', ['phone', 'desk'], {}],
  ['area-en', 'command1', '/map?area=990101001001003', ['phone', 'desk'], { english: true }],
  ['unknown', 'command1', '/map?area=990101999', ['phone', 'desk'], {}],
  ['admin', 'admin', '/map', ['phone', 'desk'], {}],
  ['worker', 'worker1', '/map', ['phone', 'desk'], {}],
  ['down', 'command1', '/map', ['phone', 'desk'], { down: true }],
  ['units', 'command1', '/map?tier=GRID&units=1&at=120.99000,31.49400,16', ['phone', 'desk'], {}],
  ['units-dark', 'command1', '/map?tier=GRID&units=1&unit=990101001001010&at=120.99000,31.49400,16.5', ['desk', 'wall'], { dark: true }],
  ['compare', 'command1', '/map/compare', ['phone', 'desk', 'wall'], {}],
  ['compare-en', 'command1', '/map/compare', ['desk'], { english: true, dark: true }],
  ['nogl', 'command1', '/map?area=990101001001003', ['phone', 'desk'], { nogl: true }],
  ['nogl-dark', 'command1', '/map?tier=GRID', ['desk'], { nogl: true, dark: true }],
  ['nogl-compare', 'command1', '/map/compare', ['desk'], { nogl: true }],
  ['board', 'command1', '/board', ['phone', 'desk'], {}],
  ['board-en', 'command1', '/board', ['desk'], { english: true, dark: true }],
  ['wallboard', 'command1', '/board?wall=1', ['wall'], {}],
  ['matters-en', 'command1', '/matters', ['phone', 'desk'], { english: true }],
  ['orders-en', 'clerk.urban-management', '/orders?box=all', ['desk'], { english: true }],
  ['incident-en', 'command1', 'first:/matters', ['phone', 'desk'], { english: true }],
  ['notices-en', 'supervisor1', '/notices', ['desk'], { english: true }],
  ['field-en', 'worker1', '/field', ['phone'], { english: true }],
]
mkdirSync(out, { recursive: true })
const launch = (extra) => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...extra] })
const gl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
const browsers = {}
for (const [name, user, path, sizes, { dark, english, nogl, down, basemap } = {}] of SHOTS) {
  if (only && !F.test(name)) continue
  const kind = nogl ? 'no' : 'gl'
  browsers[kind] ??= await launch(nogl ? ['--disable-3d-apis', '--disable-gpu'] : gl)
  for (const size of sizes) {
    const context = await browsers[kind].newContext({ viewport: SIZES[size], deviceScaleFactor: size === 'phone' ? 2 : 1, isMobile: size === 'phone', hasTouch: size === 'phone', colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN' })
    const page = await context.newPage()
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !/GPU stall|GL Driver/.test(m.text()) && console.log(`${name} ${size}: ${m.text()}`))
    page.on('pageerror', (e) => console.log(`${name} ${size}: ${e.stack}`))
    if (user) await page.request.post(`${base}/api/v1/session`, { form: { j_username: user, j_password: 'whistle-2026' }, headers: { 'X-Requested-With': 'whistlegrid' } })
    if (english) await page.addInitScript(() => localStorage.setItem('whistlegrid.language', 'en'))
    if (down) await page.route(/\/api\/v1\/(grid|board)/, (r) => r.abort())
    await page.goto(base + path.replace('first:', ''))
    if (path.startsWith('first:')) {
      await page.waitForSelector('.row')
      await page.goto(base + (await page.locator('.row').first().getAttribute('href')))
    }
    await page.waitForTimeout(4500)
    await page.screenshot({ path: `${out}/${name}-${size}.png` })
    await context.close()
  }
}
for (const b of Object.values(browsers)) await b.close()
