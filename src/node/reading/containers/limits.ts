/** How much a container may hold. News comes nowhere near; what goes beyond is taken for a trap or is unpacked by hand. */
export const limits = {
  members: 200_000,
  memberBytes: 256 * 2 ** 20,
  totalBytes: 8 * 2 ** 30,
  /** What grows more than this, and is large, is taken for a bomb. */
  expansion: 200,
  expansionFromBytes: 16 * 2 ** 20,
}

/** @param packedBytes how large it is in the container */
export function isBomb(bytes: number, packedBytes: number): boolean {
  return bytes > limits.expansionFromBytes && bytes > packedBytes * limits.expansion
}
