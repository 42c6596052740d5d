import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** A running backend for `npm run dev`; without it the contract is mocked in memory (dev/mock). */
const backend = process.env.WHISTLEGRID_BACKEND

/** The contract in memory while no backend runs; never part of a build. */
const mock = async () => (await import('./dev/mock/plugin')).mockServer()

export default defineConfig(({ command }) => ({
  plugins: [vue(), command === 'serve' && !backend && !process.env.VITEST ? mock() : undefined],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: backend ? { proxy: { '/api': { target: backend, ws: true } } } : {},
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // MapLibre is one big file by nature; it loads only on pages that show a map.
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // Some servers do not know .mjs as a script; the map's worker must arrive as one.
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.mjs')) ? 'assets/[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
}))
