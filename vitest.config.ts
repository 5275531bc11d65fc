import { defineConfig } from 'vitest/config'
import { alias } from './vite.config.ts'
import { messagePlaces } from './vite.message-places.ts'

export default defineConfig({
  resolve: { alias },
  plugins: [messagePlaces()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    css: true,
  },
})
