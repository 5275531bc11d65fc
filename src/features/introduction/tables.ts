import '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    introductionStep: { staffId: string; step: string; doneAt: Date }
  }
}
