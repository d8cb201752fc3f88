import type { IdCardReadingResult, LicenceReading } from './port.ts';

const fields = ['familyName', 'givenName', 'birthDate', 'address', 'licenceNumber', 'expiresOn'] as const;

export function isComplete(result: IdCardReadingResult): boolean {
  return result.kind === 'read' && fields.every((field) => result.reading[field] !== undefined);
}

/** Two looks at the same picture: the second fills in what the first did not find. Any text at all speaks against `unreadable`. */
export function mergeResults(first: IdCardReadingResult, second: IdCardReadingResult): IdCardReadingResult {
  if (first.kind === 'read' && second.kind === 'read') return { kind: 'read', reading: mergeReadings(first.reading, second.reading) };
  if (first.kind === 'read' || second.kind === 'unreadable') return first;
  return second;
}

function mergeReadings(first: LicenceReading, second: LicenceReading): LicenceReading {
  const { familyName, givenName, ...rest } = second;
  // A name is taken whole from one look: two halves from two looks might overlap.
  const merged = first.familyName ? { ...rest, ...first } : { ...rest, familyName, givenName, ...first };
  const own = fields.filter((field) => first[field] !== undefined).length;
  const added = fields.filter((field) => merged[field] !== undefined).length - own;
  return { ...merged, confidence: (own * first.confidence + added * second.confidence) / (own + added) };
}
