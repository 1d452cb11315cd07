/**
 * How much a file may hold before it is refused. A list of a county has some 100 KB of text; these limits leave
 * room for 20,000 rows and million-character cells, and keep any file within 10 s and 1 GiB.
 */
export const LIMITS = {
  /** Size of an uploaded file, bytes. */
  fileBytes: 20 * 1024 * 1024,
  /** Files inside a zip container. */
  zipEntries: 4096,
  /** All parts of a container that are unpacked, together, bytes. */
  unpackedBytes: 112 * 1024 * 1024,
  /** Beyond this size a part may not have shrunk by more than `ratio`: text does not, bombs do. */
  ratioFromBytes: 24 * 1024 * 1024,
  ratio: 400,
  /** XML elements in all parts of one file. */
  xmlElements: 6_000_000,
  /** XML elements within each other. */
  xmlDepth: 256,
  /** Tables within tables. */
  tableDepth: 12,
  /** Cells of all tables or sheets, empty ones between the others included. */
  cells: 2_000_000,
  /** Merged ranges of a sheet. */
  mergedRanges: 200_000,
  /** Characters of text in the whole document. */
  characters: 32 * 1024 * 1024,
} as const
