/** Little-endian numbers out of bytes. Reading past the end throws RangeError, which open.ts calls damaged. */
export class Binary {
  readonly #view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true)
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true)
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true)
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true)
  }

  /** A part of the bytes; throws RangeError unless it lies within them whole. */
  slice(at: number, length: number): Binary {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new RangeError('part beyond the end')
    return new Binary(this.bytes.subarray(at, at + length))
  }
}
