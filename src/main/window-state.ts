/** Where the window stood, kept from one start to the next in a small file of the user's settings folder. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

export interface WindowState {
  /** Absent: the system chooses the place. */
  position?: { x: number; y: number }
  size: { width: number; height: number }
  maximized: boolean
}

const smallest = { width: 640, height: 480 }
const usual: WindowState = { size: { width: 1280, height: 860 }, maximized: false }

/** The state in the file, as far as it makes sense on the displays there are now. */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState {
  try {
    return fitted(JSON.parse(readFileSync(file, 'utf8')), displays)
  } catch {
    return usual
  }
}

export function writeWindowState(file: string, bounds: Rectangle, maximized: boolean): void {
  try {
    writeFileSync(file, `${JSON.stringify({ ...bounds, maximized })}\n`)
  } catch {
    // The next start opens at the usual place: nothing to trouble anyone with.
  }
}

function fitted(found: Record<string, unknown>, displays: readonly Rectangle[]): WindowState {
  const { x, y, width, height } = found
  if (!isNumber(width) || !isNumber(height)) return usual
  const size = { width: Math.max(smallest.width, width), height: Math.max(smallest.height, height) }
  const maximized = found.maximized === true
  if (!isNumber(x) || !isNumber(y)) return { size, maximized }
  // The title bar must be on a display, or the window could not be moved.
  const grip = { x: x + size.width / 2, y: y + 10 }
  return displays.some((display) => contains(display, grip))
    ? { position: { x, y }, size, maximized }
    : { size, maximized }
}

function isNumber(value: unknown): value is number {
  return Number.isInteger(value)
}

function contains({ x, y, width, height }: Rectangle, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
}
