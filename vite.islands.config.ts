import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'
import { alias } from './vite.config.ts'

/** The islands: each file in src/islands becomes one script, entered from a page by its name. */
const islands = readdirSync('src/islands').filter((name) => name.endsWith('.ts'))

export default defineConfig({
  resolve: { alias },
  build: {
    outDir: 'dist/client',
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(islands.map((name) => [basename(name, '.ts'), `src/islands/${name}`])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
