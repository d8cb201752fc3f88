/**
 * What can be read off the front of a Japanese driver's licence.
 * Every field is optional: what could not be read is absent, never guessed.
 */
export type LicenceReading = {
  familyName?: string;
  givenName?: string;
  /** YYYY-MM-DD */
  birthDate?: string;
  /** One line as printed, NFKC. */
  address?: string;
  /** 12 digits whose check digit is right. */
  licenceNumber?: string;
  /** YYYY-MM-DD, the last day of validity. */
  expiresOn?: string;
  /** 0..1, what the engine thinks of the lines the fields came from. */
  confidence: number;
};

/** `not-a-licence`: there is text, but it is something else. `unreadable`: nearly no text; take the picture again. */
export type IdCardReadingResult = { kind: 'read'; reading: LicenceReading } | { kind: 'not-a-licence' } | { kind: 'unreadable' };

/**
 * Reads the front of a driver's licence from a picture. Hand it only what `checkImage` let through.
 * `read` rejects with the signal's reason when aborted, and with an Error when the engine itself is broken or missing;
 * the next `read` starts afresh. `close` frees the engine; a later `read` would start it again.
 */
export interface IdCardReading {
  readonly name: string;
  read(image: Uint8Array, signal?: AbortSignal): Promise<IdCardReadingResult>;
  close(): Promise<void>;
}
