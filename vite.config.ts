import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { messagePlaces } from './vite.message-places.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Aliases shared by the server build, the islands and the tests. */
export const alias = { '~messages': at('./messages'), '~demo': at('./demo'), '~': at('./src') }

/** The server: one bundle of our own code; packages stay outside it. */
export default defineConfig({
  resolve: { alias },
  plugins: [messagePlaces()],
  build: {
    ssr: 'src/main/inspel.ts',
    outDir: 'dist/server',
    target: 'node24',
    sourcemap: true,
    cssMinify: true,
    minify: false,
  },
})
