/** What may be sent with a report: pictures, letters and recordings, as telephones and scanners make them. */
export interface FileKind {
  /** Also the ending it is downloaded under. */
  id: string;
  /** As people call it. */
  name: string;
  /** Whether the first bytes (at least 16, or the whole file) are those of this kind. */
  begins(head: Buffer): boolean;
  /** How the whole of it is followed, so that nothing can hide behind its end. */
  shape: 'png' | 'riff' | 'boxes' | 'jpeg' | 'pdf' | 'text' | 'open';
}

const at = (head: Buffer, from: number, text: string): boolean =>
  head.subarray(from, from + text.length).equals(Buffer.from(text, 'latin1'));

const brandOf = (head: Buffer): string => (at(head, 4, 'ftyp') ? head.toString('latin1', 8, 12) : '');

/** MPEG-1/2/2.5 audio, layers I to III: the fields of a frame header that have forbidden values (ISO/IEC 11172-3, 2.4.2.3). */
function isAudioFrame(head: Buffer): boolean {
  const [a = 0, b = 0, c = 0] = head;
  return (
    a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x18) !== 0x08 && (b & 0x06) !== 0 && c >> 4 !== 15 && (c & 0x0c) !== 0x0c
  );
}

/** What a browser is told to offer; what is taken is decided by what a file holds. */
export const ACCEPTED =
  'image/jpeg,image/png,image/webp,image/heic,application/pdf,audio/*,text/plain,.heic,.amr,.m4a,.3gp';

export const FILE_KINDS: readonly FileKind[] = [
  { id: 'png', name: 'PNG picture', begins: (h) => at(h, 0, '\x89PNG\r\n\x1a\n'), shape: 'png' },
  { id: 'jpg', name: 'JPEG picture', begins: (h) => at(h, 0, '\xff\xd8\xff'), shape: 'jpeg' },
  { id: 'webp', name: 'WebP picture', begins: (h) => at(h, 0, 'RIFF') && at(h, 8, 'WEBP'), shape: 'riff' },
  {
    id: 'heic',
    name: 'HEIC picture',
    begins: (h) => ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'avif'].includes(brandOf(h)),
    shape: 'boxes',
  },
  { id: 'pdf', name: 'PDF document', begins: (h) => at(h, 0, '%PDF-1.') || at(h, 0, '%PDF-2.'), shape: 'pdf' },
  {
    id: 'm4a',
    name: 'M4A or 3GP recording',
    begins: (h) => /^(?:M4A |M4B |mp4[12]|isom|iso[2-6]|3gp[4-9]|3ga )$/.test(brandOf(h)),
    shape: 'boxes',
  },
  { id: 'wav', name: 'WAV recording', begins: (h) => at(h, 0, 'RIFF') && at(h, 8, 'WAVE'), shape: 'riff' },
  { id: 'ogg', name: 'OGG recording', begins: (h) => at(h, 0, 'OggS\0'), shape: 'open' },
  { id: 'amr', name: 'AMR recording', begins: (h) => at(h, 0, '#!AMR'), shape: 'open' },
  { id: 'mp3', name: 'MP3 recording', begins: (h) => at(h, 0, 'ID3') || isAudioFrame(h), shape: 'open' },
];

/** Words without any of the above before them. */
export const TEXT_KIND: FileKind = { id: 'txt', name: 'plain text', begins: () => true, shape: 'text' };

export const kindNamed = (id: string): FileKind | undefined => [...FILE_KINDS, TEXT_KIND].find((k) => k.id === id);
