/** Bytes of a block: few enough to be held, many enough that a block costs nothing beside its bytes. */
const BLOCK = 1_048_576;

/**
 * SHA-256 over a stream that is never held whole, which the browser's own digest wants: over blocks of 1 MiB, the last one
 * shorter, each digest taken of the one before (32 zeros at first) followed by the block.
 */
export class Seal {
  private digest: Uint8Array<ArrayBuffer> = new Uint8Array(32);
  private readonly block = new Uint8Array(BLOCK);
  private filled = 0;

  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + BLOCK - this.filled);
      this.block.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === BLOCK) await this.close();
    }
  }

  /** The seal in hexadecimal digits. Nothing may be added afterwards. */
  async end(): Promise<string> {
    await this.close();
    return Array.from(this.digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  private async close(): Promise<void> {
    const joined = new Uint8Array(this.digest.length + this.filled);
    joined.set(this.digest);
    joined.set(this.block.subarray(0, this.filled), this.digest.length);
    this.digest = new Uint8Array(await crypto.subtle.digest("SHA-256", joined));
    this.filled = 0;
  }
}
