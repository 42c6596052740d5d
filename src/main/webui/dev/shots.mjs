// Takes the pictures by which the pages are judged: node dev/shots.mjs [out] [base address] [name filter]
import { chromium } from 'playwright-core'
import { mkdirSync } from 'node:fs'

const [out = 'shots', base = 'http://localhost:5173', only = ''] = process.argv.slice(2)
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 }, wall: { width: 1920, height: 1080 }, wall4k: { width: 3840, height: 2160 } }
const SHOTS = [
  ['sign-in', null, '/sign-in', ['phone', 'desk']],
  ['board', 'command1', '/board', ['phone', 'desk']],
  ['board-dark', 'command1', '/board', ['desk'], { dark: true }],
  ['wall', 'command1', '/board?wall=1', ['wall', 'wall4k']],
  ['matters', 'command1', '/matters?light=RED,DARK_RED', ['phone', 'desk']],
  ['orders', 'clerk.urban-management', '/orders?box=all', ['phone', 'desk']],
  ['incident', 'clerk.urban-management', 'first:/orders?box=all', ['phone', 'desk']],
  ['field', 'worker1', '/field', ['phone', 'desk']],
  ['report', 'worker1', '/report', ['phone', 'desk']],
  ['report-public', null, '/report', ['phone']],
  ['pool', 'dispatcher1', '/pool', ['phone', 'desk']],
  ['revisits', 'revisitor1', '/revisits', ['desk']],
  ['whistles', 'leader.haitang', '/whistles?box=ALL', ['phone', 'desk']],
  ['whistle', 'leader.haitang', 'first:/whistles?box=ALL', ['phone', 'desk']],
  ['whistle-called', 'clerk.water', 'first:/whistles?box=MINE', ['phone', 'desk']],
  ['whistle-dark', 'leader.haitang', 'first:/whistles?box=ALL', ['desk'], { dark: true }],
  ['whistle-english', 'leader.haitang', 'first:/whistles?box=ALL', ['desk'], { english: true }],
  ['new-whistle', 'leader.haitang', '/whistles/new', ['phone', 'desk']],
  ['breaches', 'supervisor1', '/breaches', ['phone', 'desk']],
  ['notices', 'supervisor1', '/notices', ['phone', 'desk']],
  ['english', 'clerk.urban-management', '/orders?box=all', ['desk'], { english: true }],
  ['demo', 'command1', '/demo', ['desk']],
  ['map', 'command1', '/map', ['phone', 'desk', 'wall']],
  ['map-late', 'command1', '/map?shade=late&show=matters', ['phone', 'desk']],
  ['map-load-dark', 'command1', '/map?shade=load&tier=GRID', ['desk', 'wall'], { dark: true }],
  ['map-area', 'command1', '/map?area=990101001001003', ['phone', 'desk'], { english: true }],
  ['map-units', 'command1', '/map?tier=GRID&show=units&at=120.99000,31.49400,16.5', ['phone', 'desk']],
  ['map-wall', 'command1', '/map?shade=late&wall=1', ['wall', 'wall4k']],
  ['map-unknown', 'command1', '/map?area=990101999', ['phone', 'desk']],
  ['map-away', 'command1', '/map', ['phone', 'desk'], { away: true }],
  ['map-pictures', 'command1', '/map?area=990101001001003', ['phone', 'desk'], { pictures: true }],
  ['map-compare', 'command1', '/map/compare', ['phone', 'desk', 'wall']],
]
mkdirSync(out, { recursive: true })
const QUIET = '--headless --no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const DRAWING = '--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist'
const launch = (more) => chromium.launch({ executablePath: '/usr/bin/chromium', args: `${QUIET} ${more}`.split(' ') })
const [vectors, rasters] = await Promise.all([launch(DRAWING), launch('--disable-3d-apis')])
for (const [name, user, path, sizes, { dark, english, away, pictures } = {}] of SHOTS) {
  if (!name.includes(only)) continue
  for (const size of sizes) {
    const context = await (pictures ? rasters : vectors).newContext({ viewport: SIZES[size], deviceScaleFactor: size === 'phone' ? 2 : 1, isMobile: size === 'phone', hasTouch: size === 'phone', geolocation: { longitude: 121.0, latitude: 31.5 }, permissions: ['geolocation'], colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN' })
    const page = await context.newPage()
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(`${name} ${size}: ${message.text()}`))
    page.on('pageerror', (error) => console.log(`${name} ${size}: ${error}`))
    if (user) await page.request.post(`${base}/api/v1/session`, { form: { j_username: user, j_password: 'whistle-2026' }, headers: { 'X-Requested-With': 'whistlegrid' } })
    if (english) await page.addInitScript(() => localStorage.setItem('whistlegrid.language', 'en'))
    if (away) await page.route(/\/api\/v1\/(grid|board)/, (route) => route.abort())
    await page.goto(base + path.replace('first:', ''))
    if (path.startsWith('first:')) {
      await page.waitForSelector('.row')
      await page.goto(base + (await page.locator('.row').first().getAttribute('href')))
    }
    await page.waitForTimeout(/board|map/.test(path) ? 5000 : 2200)
    await page.screenshot({ path: `${out}/${name}-${size}.png` })
    await context.close()
  }
}
await Promise.all([vectors.close(), rasters.close()])
