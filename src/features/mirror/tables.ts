import '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    mirrorGoal: { dimension: string; value: string; atLeast: number; setBy: string | null; setAt: Date }
  }
}
