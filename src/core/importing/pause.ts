/** A gate in the way of long work: open, or shut until it is resumed. */
export interface Pause {
  readonly paused: boolean
  pause(): void
  resume(): void
  /** Resolves at once while the gate is open. */
  opened(): Promise<void>
}

export function createPause(): Pause {
  let shut: { opened: Promise<void>; open: () => void } | undefined
  return {
    get paused() {
      return shut !== undefined
    },
    pause() {
      if (shut) return
      let open = () => {}
      const opened = new Promise<void>((resolve) => {
        open = resolve
      })
      shut = { opened, open }
    },
    resume() {
      shut?.open()
      shut = undefined
    },
    opened: async () => shut?.opened,
  }
}
