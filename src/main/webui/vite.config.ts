import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** `npm run dev` shows the pages of this folder over a product that runs, by default the one of bin/run. */
const backend = process.env.WHISTLEGRID_BACKEND ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: { '/api': { target: backend, ws: true } } },
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
})
