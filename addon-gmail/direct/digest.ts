/** SHA-256 of a text, as hex: what stands for a token or an address where the thing itself must not be kept. */
export function digest(text: string): string {
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
}
