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
  unpackedBytes: 104 * 1024 * 1024,
  /** XML elements and attributes of one part, together. */
  xmlItems: 7_000_000,
  /** Paragraphs of a Word document, empty ones included; lines of a plain text; line breaks within cells. */
  paragraphs: 500_000,
  /** XML elements within each other. */
  xmlDepth: 256,
  /** Paragraphs outside tables, and tables. */
  blocks: 200_000,
  /** Tables within tables. */
  tableDepth: 12,
  /** Cells of a document, of all its sheets together, empty ones between the others included. */
  cells: 400_000,
  /** Rows with text of a sheet or a .csv. */
  sheetRows: 200_000,
  /** Columns with text of a sheet, a .csv or a row of a plain text; Word allows 63. */
  sheetColumns: 256,
  /** Merged ranges of a sheet. */
  mergedRanges: 200_000,
  /** Characters of text in the whole document. */
  characters: 32 * 1024 * 1024,
  /** What a thread that reads may take of memory, and how long it may take. */
  threadMegabytes: 1024,
  threadMilliseconds: 180_000,
} as const
