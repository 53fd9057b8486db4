/** What one load of a desk may cost. A file beyond a limit is named in a Problem; the others are served. */
export type Limits = {
  /** Largest article file, in bytes. The longest press articles stay under 200 kB; 5 MB is a book. */
  readonly fileBytes: number
  /** Largest of `desk.yaml`, `lexicon.yaml` and `names.yaml`, in bytes. */
  readonly deskFileBytes: number
  /** Text of all articles of a desk together, in UTF-16 units: what fits in memory twice over. */
  readonly deskUnits: number
  /** Files looked at in one desk. */
  readonly files: number
  /** Folders inside folders. */
  readonly depth: number
  /** Longest wait for the text of one HTML page, in milliseconds: the slowest real page takes a tenth of it. */
  readonly pageMs: number
  /** Memory of the thread that reads HTML pages, in megabytes. */
  readonly pageMemoryMb: number
}

export const defaultLimits: Limits = {
  fileBytes: 5_000_000,
  deskFileBytes: 1_000_000,
  deskUnits: 400_000_000,
  files: 100_000,
  depth: 16,
  pageMs: 5_000,
  pageMemoryMb: 512,
}
